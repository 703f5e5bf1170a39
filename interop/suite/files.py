"""The files that the clients send: a document with every byte in it, and two photos."""

import struct
import zlib

from suite import places

FOLDER = places.OUTPUT / "files"
DOCUMENT = FOLDER / "every byte.bin"
PHOTOS = (FOLDER / "red.png", FOLDER / "blue.png")
PHOTO_SIZE = (48, 32)


def write():
    FOLDER.mkdir(parents=True, exist_ok=True)
    DOCUMENT.write_bytes(bytes(range(256)) * 64)
    for path, color in zip(PHOTOS, (b"\xd0\x20\x20", b"\x20\x20\xd0")):
        path.write_bytes(png(*PHOTO_SIZE, color))


def png(width, height, color):
    """A PNG of one color, with 8 bits for each of red, green and blue."""
    row = b"\0" + color * width
    parts = (
        chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        chunk(b"IDAT", zlib.compress(row * height)),
        chunk(b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def chunk(name, content):
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)
