/** Pixels for each px, as on a good screen. */
const SCALE = 2;
/** The most pixels that every browser allows a canvas to be high. */
const MOST_HIGH = 16_000;

/**
 * An SVG as a picture of pixels, twice as fine as it is large, less where it is very high.
 * @throws {Error} if the browser cannot make it
 */
export async function toPng(svg: string): Promise<Blob> {
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	await image.decode();
	const scale = Math.min(SCALE, MOST_HIGH / image.height);
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(image.width * scale);
	canvas.height = Math.round(image.height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) =>
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG could be made'))))
	);
}
