import type { ReactNode } from 'react';
import type { TextEntity } from '../../phones/chat-view.ts';
import { TicketCode } from '../story/ticket-code.tsx';
import { cutText, type Mark, type Piece } from './cut-text.ts';

/** Text with its bold and linked parts. Strings become text and never markup: what people write stays what they wrote. */
export const FormattedText = ({ text, entities }: { text: string; entities: readonly TextEntity[] }) => (
  <p className="text" dir="auto">
    {cutText(text, entities).map((piece, index) => (
      <PieceView key={`${index}:${piece.text}`} piece={piece} />
    ))}
  </p>
);

const PieceView = ({ piece: { text, marks, ticket } }: { piece: Piece }) => {
  const words = ticket === null ? text : <TicketCode code={ticket} />;
  return marks.reduceRight<ReactNode>((inner, mark) => wrap(inner, mark), words);
};

const wrap = (inner: ReactNode, mark: Mark): ReactNode => {
  switch (mark.kind) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strikethrough':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'link':
      return (
        <a href={mark.href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      );
    default:
      return mark satisfies never;
  }
};
