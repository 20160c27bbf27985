const ROUNDS = 7;

/** A trace with attempts, checks, slips and other ways, about a new number in each round. */
export function makeTrace(length: number): string {
	let text = 'Okay, so I need to find the total area of all the rooms.\n\n';
	for (let i = 3; text.length < length; i++) {
		const area = i * (i + 4);
		text += `Let me compute the area of room ${i}. It has sides $${i}$ and $${i + 4}$, so $${i}\\times${i + 4}=${area}$.\n\n`;
		text += `Then the total is \\[T_{${i}} = T_{${i - 1}} + ${area}.\\]\n\n`;
		if (i % 3 === 0)
			text += `Wait, is that right? Let me check: $${area}\\div${i}=${i + 4}$. Yes, that matches.\n\n`;
		if (i % 5 === 0)
			text += `Hmm, that does not fit, since ${area} is not ${area + 1}. I made a mistake there.\n\n`;
		if (i % 7 === 0)
			text += `Alternatively, I could use ${i}² + 4·${i}, which is ${area}. 所以面积是${area}平方米，没错。\n\n`;
	}
	return text.slice(0, length);
}

/** The fastest round is the one that other work on the machine disturbed least. */
export function fastest(run: () => unknown, rounds = ROUNDS): number {
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return Math.min(...times);
}
