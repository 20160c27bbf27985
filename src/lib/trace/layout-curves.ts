/** Where a curve starts or ends, in px. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Distance in px between the two ends where arrows leave and reach a card, so that they never coincide. */
const PORT_OFFSET = 4;
const CORNER = 12;
const HEAD_LENGTH = 7;
const HEAD_HALF_WIDTH = 4;

/** @returns the SVG path of the road from one bead to the next one below: straight down, or an S to another lane */
export function roadPath(from: Point, to: Point): string {
	if (from.x === to.x) return `M${from.x} ${from.y}V${to.y}`;
	// The change of lane takes the last stretch only, so that it never runs through the card above.
	const bend = Math.max(from.y, to.y - LANE_CHANGE);
	const middle = (bend + to.y) / 2;
	const descent = bend > from.y ? `V${bend}` : '';
	return `M${from.x} ${from.y}${descent}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
}
/** Px of height in which a road changes its lane. */
const LANE_CHANGE = 44;

/** Where an arc runs, in px. */
export interface Course {
	/** Right edge of the card that looks back. */
	readonly from: Point;
	/** Right edge of the card it looks at, above. */
	readonly to: Point;
	/** Where it runs up, right of both. */
	readonly railX: number;
}

/** @returns the SVG path of an arc that leaves to the right, runs up and returns to the left; to be stroked */
export function arcPath({ from, to, railX }: Course): string {
	const start = from.y - PORT_OFFSET;
	const end = to.y + PORT_OFFSET;
	const corner = Math.max(0, Math.min(CORNER, (start - end) / 2));
	return (
		`M${from.x} ${start}H${railX - corner}` +
		`Q${railX} ${start} ${railX} ${start - corner}V${end + corner}` +
		`Q${railX} ${end} ${railX - corner} ${end}H${to.x + HEAD_LENGTH}`
	);
}

/** @returns the SVG path of the arrow head of `arcPath`, to be filled */
export function headPath({ to }: Pick<Course, 'to'>): string {
	const y = to.y + PORT_OFFSET;
	const base = to.x + HEAD_LENGTH;
	return `M${base} ${y - HEAD_HALF_WIDTH}L${to.x} ${y}L${base} ${y + HEAD_HALF_WIDTH}Z`;
}
