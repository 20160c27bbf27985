/** A question that the server refused, as it comes back to the form. */
export interface Refused {
	readonly question: string;
	readonly refusal: {
		readonly code: string;
		readonly values: Readonly<Record<string, string | number>>;
		readonly message: string;
	};
}
