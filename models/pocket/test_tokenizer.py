"""Run: `python3 -m unittest test_tokenizer`."""

import unittest

from merges import learn
from tokenizer import SPLIT

TEXTS = ['<|im_start|>user\nSo I get $347$. 答案是 $12$。<|im_end|>\n', 'So I get $-5$.\n\n所以得到 $3\\frac{1}{2}$。'] * 3


class Tokens(unittest.TestCase):
    def test_decoding_gives_the_text_back(self):
        tokenizer = learn(TEXTS, 320)
        for text in (*TEXTS, 'ünseen ½ x² 🙂\r\n  <think>'):
            self.assertEqual(tokenizer.decode(tokenizer.encode(text)), text)

    def test_frequent_words_become_one_token(self):
        tokenizer = learn(TEXTS, 320)
        self.assertEqual([tokenizer.decode([i]) for i in tokenizer.encode('So I get')], ['So', ' I', ' get'])
        self.assertEqual(len(tokenizer.encode('所以得到')), 1)

    def test_every_digit_stands_alone(self):
        self.assertEqual(SPLIT.findall('347+½x²'), ['3', '4', '7', '+', '½', 'x', '²'])

    def test_words_take_the_space_before_them_and_signs_the_line_ends_after_them(self):
        self.assertEqual(SPLIT.findall("it's  so.\n\n So"), ['it', "'s", ' ', ' so', '.\n\n', ' So'])


if __name__ == '__main__':
    unittest.main()
