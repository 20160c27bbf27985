const BROWSERS = [
	[/Edg/, 'Edge'],
	[/OPR|Opera/, 'Opera'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS|Chromium/, 'Chrome'],
	[/Safari/, 'Safari']
] as const;
const SYSTEMS = [
	[/Android/, 'Android'],
	[/iPhone|iPad/, 'iOS'],
	[/Windows/, 'Windows'],
	[/CrOS/, 'ChromeOS'],
	[/Mac OS X/, 'macOS'],
	[/Linux/, 'Linux']
] as const;

/**
 * Enough for a student to tell their browsers apart, too little to follow anyone.
 * @param userAgent the header User-Agent
 * @returns e.g. `Firefox, Linux`; empty if neither is known
 */
export function nameDevice(userAgent: string): string {
	const names = [BROWSERS, SYSTEMS].map(
		(known) => known.find(([pattern]) => pattern.test(userAgent))?.[1]
	);
	return names.filter((name) => name !== undefined).join(', ');
}
