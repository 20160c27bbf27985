/** The body of a request; null if it is no JSON. That it is too large stays an error. */
export async function readJson(request: Request): Promise<unknown> {
	try {
		return await request.json();
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}
