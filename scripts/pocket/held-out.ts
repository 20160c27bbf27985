import { readFile } from 'node:fs/promises';

/** A line of `heldout.jsonl`: numbers, wordings or forms that were never trained on. */
export interface HeldOut {
	readonly id: number;
	readonly kind: 'numbers' | 'wordings' | 'outside' | 'development' | 'calibration' | 'library';
	readonly family: string;
	readonly language: 'en' | 'zh';
	/** 0 easy, 2 hard; none for inputs out of scope. */
	readonly level?: number;
	readonly problem: string;
	/** The first paragraph of a thought that reads it rightly, where a generator made it. */
	readonly reading?: string;
	readonly answer: string;
}

export interface Choice {
	/** Null: all. */
	readonly families: readonly string[] | null;
	/** At most so many of each family and kind; the inputs out of scope are one family. */
	readonly perFamily: number;
}

export async function readHeldOut(path: string): Promise<HeldOut[]> {
	const lines = (await readFile(path, 'utf8')).trim().split('\n');
	return lines.map((line) => JSON.parse(line) as HeldOut);
}

/** The first of each family and kind, in their order: both languages come in turn. */
export function choose(problems: readonly HeldOut[], { families, perFamily }: Choice): HeldOut[] {
	const taken = new Map<string, number>();
	return problems.filter(({ family, kind }) => {
		if (families && !families.includes(family)) return false;
		const count = (taken.get(`${family} ${kind}`) ?? 0) + 1;
		taken.set(`${family} ${kind}`, count);
		return count <= perFamily;
	});
}
