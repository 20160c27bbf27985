/* The parts of a training step that PyTorch does slowly on a CPU: what lies between the large matrix products.
 *
 * Compiled when it is first needed, with -DHEAD=…; see kernels.py, where each function's plain twin is named.
 * All arrays are float, row by row; n rows of a batch are the tokens of its documents, one document after another.
 */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK 32 /* queries looked at together */

typedef float lanes __attribute__((vector_size(32), aligned(4), may_alias));

/* c[m, n] (+)= a[m, k] b[k, n]; m a multiple of 4, n of 16; a's rows and columns lie `ar` and `ac` apart. */
static void multiply(long m, long n, long k, const float *a, long ar, long ac, const float *b, long bs, float *c, long cs, int add)
{
	for (long j = 0; j < n; j += 16)
		for (long i = 0; i < m; i += 4) {
			lanes sum[4][2] = {{{0}}};
			const float *left = a + i * ar;
			if (add)
				for (int r = 0; r < 4; r++)
					sum[r][0] = ((lanes *)(c + (i + r) * cs + j))[0], sum[r][1] = ((lanes *)(c + (i + r) * cs + j))[1];
			for (long p = 0; p < k; p++) {
				const lanes *right = (const lanes *)(b + p * bs + j);
				lanes first = right[0], second = right[1];
				for (int r = 0; r < 4; r++) {
					float each = left[r * ar + p * ac];
					sum[r][0] += each * first;
					sum[r][1] += each * second;
				}
			}
			for (int r = 0; r < 4; r++)
				((lanes *)(c + (i + r) * cs + j))[0] = sum[r][0], ((lanes *)(c + (i + r) * cs + j))[1] = sum[r][1];
		}
}

static long rounded(long count, long to) { return (count + to - 1) / to * to; }

/* One head's row turned by its position (by minus its position if back), times scale. */
static void turn(const float *x, const float *cosines, const float *sines, float scale, int back, float *to)
{
	for (int i = 0; i < HEAD / 2; i++) {
		float c = cosines[i] * scale, s = back ? -sines[i] * scale : sines[i] * scale, a = x[i], b = x[i + HEAD / 2];
		to[i] = a * c - b * s;
		to[i + HEAD / 2] = b * c + a * s;
	}
}

typedef struct {
	const float *qkv, *cosines, *sines;
	long heads, kv_heads, wide; /* wide: floats in a row of qkv */
	float scale;
	float *keys, *keys_across, *values_across, *queries, *scores, *slopes, *seen, *seen_slopes, *key_slopes, *value_slopes;
} Work;

static float *take(float **room, long count)
{
	float *taken = *room;
	*room += rounded(count, 16);
	return taken;
}

static Work begin(const float *qkv, const float *cosines, const float *sines, long heads, long kv_heads, long longest)
{
	Work w = {qkv, cosines, sines, heads, kv_heads, (heads + 2 * kv_heads) * HEAD, 1 / sqrtf(HEAD)};
	long length = rounded(longest, 16), row = length * HEAD, block = BLOCK * HEAD, square = BLOCK * length;
	float *room = aligned_alloc(64, sizeof(float) * rounded(5 * row + 3 * block + 2 * square + 256, 16));
	w.keys = take(&room, row), w.keys_across = take(&room, row), w.values_across = take(&room, row);
	w.key_slopes = take(&room, row), w.value_slopes = take(&room, row);
	w.queries = take(&room, block), w.seen = take(&room, block), w.seen_slopes = take(&room, block);
	w.scores = take(&room, square), w.slopes = take(&room, square);
	return w;
}

/* The turned keys of one document, row by row and column by column, and its values column by column. */
static void read_keys(Work *w, long start, long length, long head)
{
	long padded = rounded(length, 16);
	memset(w->keys_across, 0, sizeof(float) * padded * HEAD);
	memset(w->values_across, 0, sizeof(float) * padded * HEAD);
	for (long j = 0; j < length; j++) {
		const float *key = w->qkv + (start + j) * w->wide + (w->heads + head) * HEAD, *value = key + w->kv_heads * HEAD;
		turn(key, w->cosines + j * HEAD / 2, w->sines + j * HEAD / 2, 1, 0, w->keys + j * HEAD);
		for (int d = 0; d < HEAD; d++) {
			w->keys_across[d * padded + j] = w->keys[j * HEAD + d];
			w->values_across[d * padded + j] = value[d];
		}
	}
}

/* The scaled scores of `rows` queries from `first` on with the keys up to theirs; rows that do not exist score 0. */
static void score(Work *w, long start, long length, long head, long first, long rows)
{
	memset(w->queries, 0, sizeof(float) * BLOCK * HEAD);
	for (long i = 0; i < rows; i++) {
		const float *query = w->qkv + (start + first + i) * w->wide + head * HEAD;
		turn(query, w->cosines + (first + i) * HEAD / 2, w->sines + (first + i) * HEAD / 2, w->scale, 0, w->queries + i * HEAD);
	}
	long padded = rounded(length, 16), end = rounded(first + rows, 16);
	multiply(rounded(rows, 4), end, HEAD, w->queries, HEAD, 1, w->keys_across, padded, w->scores, padded, 0);
}

/* seen[n, heads * HEAD] and the logarithm of each softmax's sum, sums[n, heads]. */
void attention(const float *qkv, const float *cosines, const float *sines, const long *starts, long documents, long heads, long kv_heads,
	long longest, float *seen, float *sums)
{
	Work w = begin(qkv, cosines, sines, heads, kv_heads, longest);
	for (long document = 0; document < documents; document++) {
		long start = starts[document], length = starts[document + 1] - start, padded = rounded(length, 16);
		for (long head = 0; head < heads; head++) {
			long shared = head / (heads / kv_heads);
			if (head % (heads / kv_heads) == 0)
				read_keys(&w, start, length, shared);
			for (long first = 0; first < length; first += BLOCK) {
				long rows = length - first < BLOCK ? length - first : BLOCK, end = first + rows;
				float shares[BLOCK];
				score(&w, start, length, head, first, rows);
				for (long i = 0; i < rows; i++) {
					float *row = w.scores + i * padded, most = row[0], sum = 0;
					for (long j = 1; j <= first + i; j++)
						most = row[j] > most ? row[j] : most;
					for (long j = 0; j <= first + i; j++)
						sum += row[j] = expf(row[j] - most);
					memset(row + first + i + 1, 0, sizeof(float) * (end - first - i - 1));
					sums[(start + first + i) * heads + head] = most + logf(sum);
					shares[i] = 1 / sum;
				}
				multiply(rounded(rows, 4), HEAD, end, w.scores, padded, 1, qkv + start * w.wide + (heads + kv_heads + shared) * HEAD, w.wide, w.seen, HEAD, 0);
				for (long i = 0; i < rows; i++)
					for (int d = 0; d < HEAD; d++)
						seen[((start + first + i) * heads + head) * HEAD + d] = w.seen[i * HEAD + d] * shares[i];
			}
		}
	}
	free(w.keys);
}

/* slopes[n, wide] of qkv, from the slopes of what was seen. */
void attention_back(const float *qkv, const float *cosines, const float *sines, const long *starts, long documents, long heads, long kv_heads,
	long longest, const float *seen, const float *sums, const float *seen_slopes, float *slopes)
{
	Work w = begin(qkv, cosines, sines, heads, kv_heads, longest);
	for (long document = 0; document < documents; document++) {
		long start = starts[document], length = starts[document + 1] - start, padded = rounded(length, 16), group = heads / kv_heads;
		for (long head = 0; head < heads; head++) {
			long shared = head / group;
			if (head % group == 0) {
				read_keys(&w, start, length, shared);
				memset(w.key_slopes, 0, sizeof(float) * padded * HEAD);
				memset(w.value_slopes, 0, sizeof(float) * padded * HEAD);
			}
			for (long first = 0; first < length; first += BLOCK) {
				long rows = length - first < BLOCK ? length - first : BLOCK, end = first + rows, reach = rounded(end, 16);
				score(&w, start, length, head, first, rows);
				memset(w.seen_slopes, 0, sizeof(float) * BLOCK * HEAD);
				for (long i = 0; i < rows; i++)
					memcpy(w.seen_slopes + i * HEAD, seen_slopes + ((start + first + i) * heads + head) * HEAD, sizeof(float) * HEAD);
				multiply(rounded(rows, 4), reach, HEAD, w.seen_slopes, HEAD, 1, w.values_across, padded, w.slopes, padded, 0);
				for (long i = 0; i < rows; i++) {
					long at = (start + first + i) * heads + head;
					float *row = w.scores + i * padded, *slope = w.slopes + i * padded, whole = 0;
					for (int d = 0; d < HEAD; d++)
						whole += seen[at * HEAD + d] * w.seen_slopes[i * HEAD + d];
					for (long j = 0; j <= first + i; j++) {
						row[j] = expf(row[j] - sums[at]);
						slope[j] = row[j] * (slope[j] - whole);
					}
					memset(row + first + i + 1, 0, sizeof(float) * (reach - first - i - 1));
					memset(slope + first + i + 1, 0, sizeof(float) * (reach - first - i - 1));
				}
				multiply(reach, HEAD, rows, w.scores, 1, padded, w.seen_slopes, HEAD, w.value_slopes, HEAD, 1);
				multiply(reach, HEAD, rows, w.slopes, 1, padded, w.queries, HEAD, w.key_slopes, HEAD, 1);
				multiply(rounded(rows, 4), HEAD, end, w.slopes, padded, 1, w.keys, HEAD, w.seen, HEAD, 0);
				for (long i = 0; i < rows; i++)
					turn(w.seen + i * HEAD, cosines + (first + i) * HEAD / 2, sines + (first + i) * HEAD / 2, w.scale, 1,
						slopes + (start + first + i) * w.wide + head * HEAD);
			}
			if (head % group == group - 1)
				for (long j = 0; j < length; j++) {
					float *to = slopes + (start + j) * w.wide + (heads + shared) * HEAD;
					turn(w.key_slopes + j * HEAD, cosines + j * HEAD / 2, sines + j * HEAD / 2, 1, 1, to);
					memcpy(to + kv_heads * HEAD, w.value_slopes + j * HEAD, sizeof(float) * HEAD);
				}
		}
	}
	free(w.keys);
}

/* y[n, width]: x with each row's mean square made 1, times weight; parts[n] is what a row was multiplied by. */
void norm(const float *x, const float *weight, long n, long width, float epsilon, float *y, float *parts)
{
	for (long i = 0; i < n; i++, x += width, y += width) {
		float sum = 0;
		for (long j = 0; j < width; j++)
			sum += x[j] * x[j];
		float part = parts[i] = 1 / sqrtf(sum / width + epsilon);
		for (long j = 0; j < width; j++)
			y[j] = x[j] * part * weight[j];
	}
}

void norm_back(const float *x, const float *weight, long n, long width, const float *parts, const float *y_slopes, float *slopes, float *weight_slopes)
{
	memset(weight_slopes, 0, sizeof(float) * width);
	for (long i = 0; i < n; i++, x += width, y_slopes += width, slopes += width) {
		float part = parts[i], along = 0;
		for (long j = 0; j < width; j++) {
			along += y_slopes[j] * weight[j] * x[j];
			weight_slopes[j] += y_slopes[j] * x[j] * part;
		}
		along *= part * part / width;
		for (long j = 0; j < width; j++)
			slopes[j] = part * (y_slopes[j] * weight[j] - x[j] * along);
	}
}

/* y[n, half] = silu of the first half of each row of x[n, 2 half], times the second half. */
void gated(const float *x, long n, long half, float *y)
{
	for (long i = 0; i < n; i++, x += 2 * half, y += half)
		for (long j = 0; j < half; j++)
			y[j] = x[j] / (1 + expf(-x[j])) * x[half + j];
}

void gated_back(const float *x, long n, long half, const float *y_slopes, float *slopes)
{
	for (long i = 0; i < n; i++, x += 2 * half, y_slopes += half, slopes += 2 * half)
		for (long j = 0; j < half; j++) {
			float open = 1 / (1 + expf(-x[j]));
			slopes[j] = y_slopes[j] * x[half + j] * open * (1 + x[j] * (1 - open));
			slopes[half + j] = y_slopes[j] * x[j] * open;
		}
}

int has_bfloat16(void)
{
#ifdef __AVX512BF16__
	return 1;
#else
	return 0;
#endif
}
