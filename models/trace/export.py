"""Writes the weights for `src/lib/trace/weights.ts`: a head in JSON, then the tensors, little-endian.

The file: `STTM`, the length of the head (uint32), the head (`{version, tensors: [{name, shape, type, scale?}], linkThreshold}`),
then each tensor in that order, padded to a multiple of 4 bytes. `int8` tensors are to be multiplied by their scale."""

import json
import struct

import numpy as np

from data import HERE

VERSION = 1
# Chosen on the cross-validated traces of people: about the best F1 of links between steps that are not neighbours.
LINK_THRESHOLD = 0.15
# The style in which people labelled from scratch.
STYLE = 1
TARGET = HERE / 'trace-model.bin'


def export(network, vocabulary):
    state = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    style = state.pop('style.weight')[STYLE]
    state['input.bias'] = state['input.bias'] + style
    tensors, data = [], []

    def put(name, array, kind, scale=None):
        blob = array.astype(kind).tobytes()
        data.append(blob + b'\0' * (-len(blob) % 4))
        tensors.append({'name': name, 'shape': list(array.shape), 'type': np.dtype(kind).name, **({'scale': scale} if scale else {})})

    put('grams', vocabulary, np.uint32)
    for name, array in state.items():
        if array.ndim == 1:
            put(name, array, np.float32)
            continue
        # A few large values would cost all others their precision: they are cut.
        limit = float(np.quantile(np.abs(array), 0.9999))
        scale = limit / 127
        put(name, np.clip(np.round(array / scale), -127, 127), np.int8, scale)
    head = json.dumps({'version': VERSION, 'tensors': tensors, 'linkThreshold': LINK_THRESHOLD}).encode()
    head += b' ' * (-len(head) % 4)
    TARGET.write_bytes(b'STTM' + struct.pack('<I', len(head)) + head + b''.join(data))
    print(f'{TARGET.name}: {TARGET.stat().st_size:,} bytes')
