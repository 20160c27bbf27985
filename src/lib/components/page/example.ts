/** A run of the pocket reasoner that is part of the app, as `npm run example` records it. */
export interface Example {
	readonly problem: string;
	readonly reasoner: string;
	readonly trace: string;
	readonly answer: string;
	readonly tokens: number;
}
