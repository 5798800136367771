/** The built-in photo, in base64. */
export const samplePhoto = async (): Promise<string> => {
  const response = await fetch('/sandbox/page/broken-tv.jpg');
  return toBase64(await response.blob());
};

/** A picture of the person's choice; null when they think better of it. */
export const choosePhoto = (): Promise<string | null> => {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' });
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) toBase64(file).then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
};

const toBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(new Error('The picture could not be read', { cause: reader.error })));
    reader.readAsDataURL(blob);
  });
