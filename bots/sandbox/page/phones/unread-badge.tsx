/** How much is new; nothing where nothing is. */
export const UnreadBadge = ({ count }: { readonly count: number }) =>
  count > 0 && (
    <span className="badge">
      {count}
      <span className="only-heard"> unread</span>
    </span>
  );
