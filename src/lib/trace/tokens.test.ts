import { expect, test } from 'vitest';
import { tokenise } from './tokens.ts';

test.each([
	["Let’s see: it's 1,000.5!", "let's see : it's # !"],
	['So $x=2$, \\(y\\) and `a b` ≈ 3', 'so $ , $ and $ = #'],
	['算错了？3米', '算 错 了 ? # 米'],
	['an open $x = 2', 'an open x = #'],
	['', '']
])('%j becomes tokens', (text, tokens) => expect(tokenise(text).join(' ')).toBe(tokens));
