"""What the comparisons share: how programs of several languages are built and found."""

import filecmp
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

PEERS = Path(__file__).resolve().parent


def build(package: str, *options: str) -> Path:
    """Builds the programs that are written in Rust, and says where they are."""
    command = ["cargo", "build", "--locked", "--package", package, *(options or ["--release"])]
    command.append("--message-format=json-render-diagnostics")
    # `.cargo/config.toml` is looked up from the working folder.
    built = subprocess.run(command, cwd=PEERS, check=True, stdout=subprocess.PIPE, text=True)
    messages = map(json.loads, built.stdout.splitlines())
    binaries = [message["executable"] for message in messages if message.get("executable")]
    return Path(binaries[0]).parent


def install_node(source: Path, target: Path) -> None:
    """Installs what the lock file in `source` says, with the programs beside it, into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    lock = "package-lock.json"
    installed = target / "node_modules" / lock
    is_installed = installed.exists() and filecmp.cmp(source / lock, installed, shallow=False)
    # Modules are looked for beside the program, and those belong into `target/`.
    for file in source.iterdir():
        if file.is_file():
            shutil.copy(file, target)
    if not is_installed:
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=target, check=True, stdout=sys.stderr)
        shutil.copy(source / lock, installed)


def install_python(wanted: Path, target: Path) -> None:
    """Makes a virtual environment with the packages of a requirements file."""
    installed = target / "requirements.txt"
    if installed.exists() and filecmp.cmp(wanted, installed, shallow=False):
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", target], check=True)
    pip = [target / "bin" / "pip", "install", "--quiet", "--no-deps", "--requirement", wanted]
    subprocess.run(pip, check=True, stdout=sys.stderr)
    shutil.copy(wanted, installed)


def rust_versions() -> dict[str, str]:
    """The version of each crate, from the lock file: of the newest one where there are two."""
    lock = tomllib.loads((PEERS / "Cargo.lock").read_text())
    # They stand in their order.
    return {package["name"]: package["version"] for package in lock["package"]}


def known_versions(node: Path, requirements: Path | None = None) -> dict[str, str]:
    """The version of each package, from the lock files."""
    versions = rust_versions()
    modules = json.loads((node / "package-lock.json").read_text())["packages"]
    for path, module in modules.items():
        versions[path.removeprefix("node_modules/")] = module.get("version")
    lines = requirements.read_text().splitlines() if requirements else []
    for line in lines:
        package, is_pinned, version = line.partition("==")
        if is_pinned:
            versions[package] = version
    return versions


def without_proxies() -> dict[str, str]:
    """The environment without what would make a client go round the loopback interface."""
    proxies = {"HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"}
    return {name: value for name, value in os.environ.items() if name not in proxies}
