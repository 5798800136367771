import { openTicket } from '../state/layout.ts';

/** Tapped, it tells the ticket's story. */
export const TicketCode = ({ code }: { code: string }) => (
  <button type="button" className="ticket-code" title={`The story of ${code}`} onClick={() => openTicket(code)}>
    {code}
  </button>
);
