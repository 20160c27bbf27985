"""Reads the GGUF files that `gguf.py` writes: metadata and tensors, these as 32-bit numbers."""

import struct

import numpy as np

from gguf import ALIGNMENT, ARRAY, BOOL, F16, F32, FLOAT32, INT32, Q8_0, STRING, UINT32

NUMBERS = {UINT32: '<I', FLOAT32: '<f', BOOL: '<?', INT32: '<i'}
BLOCK = np.dtype([('scale', '<f2'), ('whole', 'i1', 32)])


def read(path):
    """(metadata: name -> value, tensors: name -> float32 array); ValueError for a file that is cut short or of another kind."""
    with open(path, 'rb') as file:
        raw = file.read()
    try:
        return _read(Bytes(raw))
    except (struct.error, KeyError, IndexError) as reason:
        raise ValueError(f'{path} is cut short, or was not written by gguf.py') from reason


class Bytes:
    """Values one after another, from `place` on."""

    def __init__(self, raw):
        self.raw, self.place = raw, 0

    def take(self, form):
        values = struct.unpack_from(form, self.raw, self.place)
        self.place += struct.calcsize(form)
        return values if len(values) > 1 else values[0]

    def string(self):
        length = self.take('<Q')
        self.place += length
        return self.raw[self.place - length:self.place].decode()

    def value(self, kind):
        if kind == STRING:
            return self.string()
        if kind == ARRAY:
            kind, count = self.take('<IQ')
            return [self.value(kind) for _ in range(count)]
        return self.take(NUMBERS[kind])


def _read(data):
    if data.raw[:4] != b'GGUF' or data.raw[4:8] != struct.pack('<I', 3):
        raise KeyError('GGUF, version 3')
    data.place = 8
    tensors, pairs = data.take('<QQ')
    metadata = {data.string(): data.value(data.take('<I')) for _ in range(pairs)}
    table = [_described(data) for _ in range(tensors)]
    start = data.place + -data.place % ALIGNMENT
    return metadata, {name: _decoded(data.raw, sizes, kind, start + offset) for name, sizes, kind, offset in table}


def _described(data):
    name, dimensions = data.string(), data.take('<I')
    sizes = [data.take('<Q') for _ in range(dimensions)]
    return name, sizes[::-1], *data.take('<IQ')


def _decoded(raw, sizes, kind, place):
    count = int(np.prod(sizes))
    item, wanted = {F32: ('<f4', count), F16: ('<f2', count), Q8_0: (BLOCK, count // 32)}[kind]
    if place + np.dtype(item).itemsize * wanted > len(raw):
        raise IndexError(place)
    values = np.frombuffer(raw, item, wanted, place)
    if kind == Q8_0:
        values = values['scale'].astype(np.float32)[:, None] * values['whole']
    return values.astype(np.float32).reshape(sizes)
