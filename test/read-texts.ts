/** The real catalogue, for tests of layers that may not know the app. */
export { readTexts } from '../app/read-texts.ts';
