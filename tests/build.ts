/** Once, before the first browser test: two workers that find no build would both make one, and one would fail. */
export { buildApp as setup } from '../scripts/setup.mjs';
