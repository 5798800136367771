import { element } from './element.js';
import { icon } from './icon.js';
import { createMenu } from './menu.js';
import { choosePhoto, samplePhoto } from './photos.js';

/**
 * Where a person types, and what else they can send.
 * @param {string} name whose phone it is
 * @param {{
 *   sendText: (text: string) => Promise<boolean>,
 *   sendPhoto: (photo: { base64: string, caption?: string }) => void,
 *   sendLocation: () => void,
 *   sendContact: () => void,
 *   onTrouble: (error: unknown) => void,
 * }} acts `sendText` answers whether it was sent
 */
export function createComposer(name, acts) {
  const input = /** @type {HTMLTextAreaElement} */ (
    element('textarea', { rows: '1', placeholder: 'Message', 'aria-label': `Message from ${name}`, dir: 'auto' })
  );
  const send = element('button', { type: 'submit', class: 'round send', 'aria-label': 'Send' }, icon('send'));
  const attach = createMenu({ label: 'Attach', sign: icon('clip'), class: 'opens-up' }, () =>
    Promise.resolve(attachments(acts)),
  );
  const form = element('form', { class: 'composer' }, attach.element, input, send);

  const submit = async () => {
    const text = input.value;
    if (text.trim() === '') return;
    if (await acts.sendText(text)) input.value = '';
    grow(input);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  input.addEventListener('input', () => grow(input));

  return {
    element: form,
    /** @param {string} text put there for the person to send */
    suggest(text) {
      input.value = text;
      grow(input);
      input.focus();
    },
  };
}

/** @param {HTMLTextAreaElement} input */
function grow(input) {
  input.rows = Math.min(5, Math.max(1, input.value.split('\n').length, Math.ceil(input.value.length / 30)));
}

/** @param {Parameters<typeof createComposer>[1]} acts */
function attachments({ sendPhoto, sendLocation, sendContact, onTrouble }) {
  const send = (/** @type {Promise<string | null>} */ reading) =>
    void reading.then((base64) => base64 !== null && sendPhoto({ base64 }), onTrouble);
  return [
    { label: 'Sample photo', hint: 'a television without a picture', run: () => send(samplePhoto()) },
    { label: 'Photo from this computer…', run: () => send(choosePhoto()) },
    { label: 'My location', hint: 'where this person lives', run: sendLocation },
    { label: 'My phone number', run: sendContact },
  ];
}
