/** The queue's server answers, and can't be used as it is; the message is meant to be read by whoever runs it. */
export class QueueUnusable extends Error {
  override readonly name = 'QueueUnusable';
}
