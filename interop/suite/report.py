"""What came of it: a table to read and a file to process."""

import dataclasses
import json

from suite import places


@dataclasses.dataclass
class StepResult:
    step: str
    outcome: str
    # Why it failed or does not apply; where it passed, a remark.
    reason: str | None = None
    milliseconds: int | None = None


@dataclasses.dataclass
class ClientResult:
    client: str
    version: str = "?"
    steps: list[StepResult] = dataclasses.field(default_factory=list)


def has_failed(results):
    return _count(results, "FAIL") > 0


def write(results):
    clients = [dataclasses.asdict(result) for result in results]
    text = json.dumps({"clients": clients}, indent=2, ensure_ascii=False)
    places.RESULTS.write_text(text + "\n")


def show(results):
    print()
    for line in _table(results):
        print(line)
    for outcome, heading in (("FAIL", "Failed"), ("n/a", "Not applicable"), ("pass", "Remarks")):
        _show_reasons(results, outcome, heading)
    print(f"\ninterop: {summary(results)}")


def summary(results):
    passed, failed, skipped = (_count(results, each) for each in ("pass", "FAIL", "n/a"))
    return f"{passed} passed, {failed} failed, {skipped} skipped"


def _table(results):
    steps = [step.step for step in results[0].steps]
    rows = [["client", *steps]]
    for result in results:
        name = f"{result.client} {result.version}"
        rows.append([name, *(step.outcome for step in result.steps)])
    widths = [max(len(cell) for cell in column) for column in zip(*rows)]
    rows.insert(1, ["-" * width for width in widths])
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths))
        yield f"| {' | '.join(cells)} |"


def _show_reasons(results, outcome, heading):
    lines = [
        f"  {result.client}, {step.step}: {step.reason}"
        for result in results
        for step in result.steps
        if step.outcome == outcome and step.reason
    ]
    if lines:
        print(f"\n{heading}:")
        print("\n".join(lines))


def _count(results, outcome):
    return sum(step.outcome == outcome for result in results for step in result.steps)
