import { type Json, jsonIn, listIn, wordsIn } from './as-json.ts';
import { withEmoji } from './mrkdwn.ts';
import { safeLink } from '../phones/cut-text.ts';

/** Sections, quotes, lists and code of a rich text; enough for what people type. */
export const RichText = ({ block }: { block: Json }) => (
  <div className="mrkdwn">
    {listIn(block, 'elements').map((part, index) => (
      <Part key={`${index}:${wordsIn(part, 'type')}`} part={part} />
    ))}
  </div>
);

const Part = ({ part }: { part: Json }) => {
  const elements = listIn(part, 'elements');
  switch (wordsIn(part, 'type')) {
    case 'rich_text_quote':
      return (
        <blockquote>
          <Leaves elements={elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Leaves elements={elements} />
        </pre>
      );
    case 'rich_text_list':
      return (
        <ul>
          {elements.map((item, index) => (
            <li key={`${index}:${wordsIn(item, 'type')}`}>
              <Leaves elements={listIn(item, 'elements')} />
            </li>
          ))}
        </ul>
      );
    default:
      return (
        <p>
          <Leaves elements={elements} />
        </p>
      );
  }
};

const Leaves = ({ elements }: { elements: readonly Json[] }) =>
  elements.map((leaf, index) => <Leaf key={`${index}:${wordsIn(leaf, 'type')}`} leaf={leaf} />);

const Leaf = ({ leaf }: { leaf: Json }) => {
  const style = jsonIn(leaf, 'style') ?? {};
  const href = wordsIn(leaf, 'type') === 'link' ? safeLink(wordsIn(leaf, 'url')) : null;
  const words = wordsOf(leaf);
  if (href !== null) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    );
  }
  if (style['code'] === true) return <code>{words}</code>;
  if (style['bold'] === true) return <strong>{words}</strong>;
  if (style['italic'] === true) return <em>{words}</em>;
  if (style['strike'] === true) return <s>{words}</s>;
  return words;
};

const wordsOf = (leaf: Json): string => {
  switch (wordsIn(leaf, 'type')) {
    case 'emoji':
      return withEmoji(`:${wordsIn(leaf, 'name')}:`);
    case 'user':
      return `@${wordsIn(leaf, 'user_id')}`;
    case 'channel':
      return `#${wordsIn(leaf, 'channel_id')}`;
    case 'link':
      return wordsIn(leaf, 'text') || wordsIn(leaf, 'url');
    default:
      return wordsIn(leaf, 'text');
  }
};
