"""Writes GGUF, version 3: metadata, tensor table, tensors, aligned to 32 bytes.

@see https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

import struct

import numpy as np

ALIGNMENT = 32
F32, F16, Q8_0 = 0, 1, 8
UINT32, FLOAT32, BOOL, STRING, ARRAY = 4, 6, 7, 8, 9
INT32 = 5


def write(path, metadata, tensors):
    """metadata: name -> value; tensors: name -> (float array, F32 | F16 | Q8_0)."""
    table, blobs, offset = b'', [], 0
    for name, (array, kind) in tensors.items():
        blob = ENCODERS[kind](np.ascontiguousarray(array, dtype=np.float32))
        sizes = array.shape[::-1]
        table += string(name) + struct.pack('<I', len(sizes)) + struct.pack(f'<{len(sizes)}Q', *sizes)
        table += struct.pack('<IQ', kind, offset)
        blobs.append(blob + padding(len(blob)))
        offset += len(blobs[-1])
    pairs = b''.join(string(name) + value_with_type(value) for name, value in metadata.items())
    head = b'GGUF' + struct.pack('<IQQ', 3, len(tensors), len(metadata)) + pairs + table
    with open(path, 'wb') as file:
        file.write(head + padding(len(head)))
        for blob in blobs:
            file.write(blob)


def string(text):
    raw = text.encode()
    return struct.pack('<Q', len(raw)) + raw


def value_with_type(value):
    if isinstance(value, bool):
        return struct.pack('<I?', BOOL, value)
    if isinstance(value, int):
        return struct.pack('<II', UINT32, value)
    if isinstance(value, float):
        return struct.pack('<If', FLOAT32, value)
    if isinstance(value, str):
        return struct.pack('<I', STRING) + string(value)
    if isinstance(value[0], str):
        return struct.pack('<IIQ', ARRAY, STRING, len(value)) + b''.join(map(string, value))
    return struct.pack('<IIQ', ARRAY, INT32, len(value)) + struct.pack(f'<{len(value)}i', *value)


def padding(length):
    return b'\0' * (-length % ALIGNMENT)


def q8_0(array):
    """Blocks of 32: one half-precision scale, 32 signed bytes."""
    blocks = array.reshape(-1, 32)
    scale = np.abs(blocks).max(1, keepdims=True) / 127
    inverse = np.divide(1, scale, out=np.zeros_like(scale), where=scale > 0)
    whole = np.trunc(blocks * inverse + np.copysign(0.5, blocks)).astype(np.int8)
    joined = np.concatenate([scale.astype('<f2').view(np.int8).reshape(-1, 2), whole], 1)
    return joined.tobytes()


ENCODERS = {F32: lambda a: a.astype('<f4').tobytes(), F16: lambda a: a.astype('<f2').tobytes(), Q8_0: q8_0}
