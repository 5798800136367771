import { element } from './element.js';

/** @returns {Promise<string>} the built-in photo, in base64 */
export async function samplePhoto() {
  const response = await fetch('/sandbox/page/broken-tv.jpg');
  return toBase64(await response.blob());
}

/** @returns {Promise<string | null>} a picture of the person's choice; null when they think better of it */
export function choosePhoto() {
  const input = /** @type {HTMLInputElement} */ (element('input', { type: 'file', accept: 'image/*' }));
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) toBase64(file).then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>}
 */
function toBase64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(/** @type {string} */ (reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(new Error('The picture could not be read', { cause: reader.error })));
    reader.readAsDataURL(blob);
  });
}
