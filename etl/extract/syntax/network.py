"""The parser's network, computed one sentence at a time.

The weights are read with the libraries they were published with. The sums are done here, on one
sentence alone: nothing is padded, so that no other sentence has a part in a tree, and it takes less
than half the time.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from navec import Navec
from numpy.typing import NDArray
from slovnet import Syntax as Published

from etl.errors import SameRoomError
from etl.extract.syntax.carrier import ModelFiles
from etl.extract.syntax.tree import ROOT, Tree

Numbers = NDArray[np.floating[Any]]
Numbered = NDArray[np.signedinteger[Any]]
_KERNEL = 3


class Network:
    """Vectors of words and their shapes, three convolutions, then a score for each pair of words
    (which governs which) and for each relation."""

    def __init__(self, files: ModelFiles) -> None:
        words, published = _read(files)
        model = published.infer.model
        self._encoder: Any = published.infer.encoder
        self._names: Sequence[str] = published.infer.decoder.rels_vocab.items
        self._codes: Numbers = words.pq.codes
        self._parts = np.arange(len(self._codes))
        self._indexes: NDArray[np.uint8] = words.pq.indexes
        self._shapes: Numbers = model.emb.shape.weight.array
        self._layers = [_Layer(layer) for layer in model.encoder.layers]
        self._heads = _Pairs(model.head)
        self._relations = _Pairs(model.rel)

    def parse(self, words: Sequence[str]) -> Tree:
        """The tree of one sentence."""
        inner = self._read_words(words)
        for layer in self._layers:
            inner = layer(inner)
        heads = self._heads.best_heads(inner)
        relations = self._relations.best_relations(inner, heads)
        return Tree(
            heads=tuple(head + ROOT for head in heads.tolist()),
            relations=tuple(self._names[relation] for relation in relations.tolist()),
        )

    def _read_words(self, words: Sequence[str]) -> Numbers:
        word_ids, shape_ids = self._encoder.item(words)
        vectors = self._codes[self._parts, self._indexes[word_ids]].reshape(len(words), -1)
        return np.concatenate((vectors, self._shapes[shape_ids]), axis=1)


def _read(files: ModelFiles) -> tuple[Any, Any]:
    try:
        return Navec.load(files.words), Published.load(files.syntax)
    except Exception as error:
        raise SameRoomError(
            f"The models beside {files.syntax} cannot be read. Install the requirements anew."
        ) from error


class _Layer:
    """A convolution over each word and its two neighbours, cut off at zero and normed."""

    def __init__(self, layer: Any) -> None:
        weight: Numbers = layer.conv.weight.array
        assert weight.shape[2] == _KERNEL
        self._weight = np.ascontiguousarray(weight.transpose(2, 1, 0).reshape(-1, weight.shape[0]))
        self._bias: Numbers = layer.conv.bias.array
        self._mean: Numbers = layer.norm.mean.array
        self._scale: Numbers = layer.norm.weight.array / layer.norm.std.array
        self._shift: Numbers = layer.norm.bias.array

    def __call__(self, inner: Numbers) -> Numbers:
        edge = np.zeros((1, inner.shape[1]), dtype=inner.dtype)
        wide = np.concatenate((edge, inner, edge))
        windows = np.concatenate((wide[:-2], wide[1:-1], wide[2:]), axis=1)
        found: Numbers = np.maximum(windows @ self._weight + self._bias, 0)
        return (found - self._mean) * self._scale + self._shift


class _Pairs:
    """Scores of pairs of a governing and a governed word, the root before the first word."""

    def __init__(self, part: Any) -> None:
        self._head = part.head.proj
        self._tail = part.tail.proj
        self._root: Numbers = part.root.array.reshape(1, -1)
        self._kernel: Numbers = part.kernel.array

    def best_heads(self, inner: Numbers) -> Numbered:
        """For each word the number of its governor, counted from 1; 0 is the root."""
        rooted = np.concatenate((self._root, inner))
        governing = _forward(self._head, rooted) @ self._kernel
        scores: Numbers = governing @ _forward(self._tail, rooted).T
        best: Numbered = scores[1:].argmax(axis=-1)
        return best

    def best_relations(self, inner: Numbers, heads: Numbered) -> Numbered:
        """For each word the number of the relation in which its governor holds it."""
        governors = np.concatenate((self._root, inner))[heads]
        governing = _forward(self._head, governors) @ self._kernel
        governed = _forward(self._tail, inner)
        each = governing.reshape(len(inner), -1, governed.shape[1])
        scores: Numbers = (each @ governed[:, :, np.newaxis])[:, :, 0]
        best: Numbered = scores.argmax(axis=-1)
        return best


def _forward(projection: Any, inner: Numbers) -> Numbers:
    scores: Numbers = inner @ projection.weight.array + projection.bias.array
    return np.maximum(scores, 0)
