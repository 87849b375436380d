/** Tells the panel of something that has happened and can hardly be seen. Bubbles. */
export class NewsEvent extends Event {
  static readonly type = 'news-told';
  /** A sentence or two. */
  readonly text: string;

  constructor(text: string) {
    super(NewsEvent.type, { bubbles: true });
    this.text = text;
  }
}
