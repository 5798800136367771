import { Image } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Json, jsonIn, listIn, wordsIn } from './as-json.ts';
import { Control, type OnPress } from './control.tsx';
import { InputField } from './input-field.tsx';
import { Inlines, MrkdwnText } from './mrkdwn-text.tsx';
import { readWords, withEmoji } from './mrkdwn.ts';
import { RichText } from './rich-text.tsx';

interface BlocksProps {
  readonly blocks: readonly Json[];
  /** Which message or view they belong to. */
  readonly of: string;
  readonly onPress: OnPress;
  /** Under inputs, by `block_id`. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** Block Kit, as far as an app of ours uses it, and a word where it uses more. */
export const Blocks = ({ blocks, of, onPress, errors = {} }: BlocksProps) => (
  <div className="blocks">
    {blocks.map((block, index) => (
      <BlockView
        key={wordsIn(block, 'block_id') || `${index}`}
        block={block}
        of={of}
        onPress={onPress}
        error={errors[wordsIn(block, 'block_id')] ?? null}
      />
    ))}
  </div>
);

interface BlockProps {
  readonly block: Json;
  readonly of: string;
  readonly onPress: OnPress;
  readonly error: string | null;
}

const BlockView = ({ block, of, onPress, error }: BlockProps): ReactNode => {
  switch (wordsIn(block, 'type')) {
    case 'header':
      return (
        <h3 className="block-header">
          <Inlines parts={readWords(wordsOf(jsonIn(block, 'text') ?? {}))} />
        </h3>
      );
    case 'section':
      return <Section block={block} of={of} onPress={onPress} />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
      return (
        <div className="block-actions">
          {listIn(block, 'elements').map((element) => (
            <Control key={wordsIn(element, 'action_id')} element={element} block={block} of={of} onPress={onPress} />
          ))}
        </div>
      );
    case 'divider':
      return <hr className="block-divider" />;
    case 'image':
      return (
        <Image src={wordsIn(block, 'image_url')} alt={wordsIn(block, 'alt_text')} radius="md" mah={220} fit="contain" />
      );
    case 'input':
      return <InputField block={block} error={error} />;
    case 'rich_text':
      return <RichText block={block} />;
    default:
      return <p className="block-unknown">A part of this message can’t be shown here.</p>;
  }
};

const Section = ({ block, of, onPress }: Omit<BlockProps, 'error'>) => {
  const text = jsonIn(block, 'text');
  const accessory = jsonIn(block, 'accessory');
  const fields = listIn(block, 'fields');
  return (
    <div className="block-section">
      <div className="block-words">
        {text && <TextObject text={text} />}
        {fields.length > 0 && (
          <div className="block-fields">
            {fields.map((field, index) => (
              <TextObject key={`${index}:${wordsIn(field, 'text')}`} text={field} />
            ))}
          </div>
        )}
      </div>
      {accessory && <Control element={accessory} block={block} of={of} onPress={onPress} />}
    </div>
  );
};

const Context = ({ block }: { block: Json }) => (
  <div className="block-context">
    {listIn(block, 'elements').map((element, index) =>
      wordsIn(element, 'type') === 'image' ? (
        <img
          key={wordsIn(element, 'image_url')}
          src={wordsIn(element, 'image_url')}
          alt={wordsIn(element, 'alt_text')}
        />
      ) : (
        <TextObject key={`${index}:${wordsIn(element, 'text')}`} text={element} />
      ),
    )}
  </div>
);

const TextObject = ({ text }: { text: Json }) => {
  if (wordsIn(text, 'type') === 'mrkdwn') return <MrkdwnText text={wordsIn(text, 'text')} />;
  return (
    <p className="plain">
      <Inlines parts={readWords(wordsOf(text))} />
    </p>
  );
};

/** Only where the app wants it do names between colons become signs. */
const wordsOf = (text: Json): string =>
  text['emoji'] === false ? wordsIn(text, 'text') : withEmoji(wordsIn(text, 'text'));
