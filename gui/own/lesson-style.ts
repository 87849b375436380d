import { css } from 'lit';

export const lessonStyle = css`
  :host {
    display: block;
    padding: 0 20px;
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-block: 4px 8px;
  }

  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    font: 600 14px/28px var(--sans);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  i {
    font: italic 1.3em/1 var(--serif);
  }

  .progress {
    color: var(--dim);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  [aria-disabled='true'] {
    color: var(--dim);
    cursor: default;
    opacity: 0.6;
  }

  .curve {
    --graph-height: 150px;
    border-radius: var(--radius-small);
    overflow: hidden;
  }

  .key {
    display: flex;
    gap: 16px;
    margin-block-start: 4px;
    color: var(--dim);
    font-size: 12px;
  }

  .key span::before {
    content: '';
    display: inline-block;
    inline-size: 18px;
    margin-inline-end: 6px;
    border-block-end: 2px solid currentColor;
    vertical-align: 4px;
  }

  .key .crowd::before {
    border-block-end-style: dashed;
  }

  p {
    margin: 10px 0 8px;
  }

  #question {
    font-size: 15px;
  }

  .sides,
  .answers {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }

  .side {
    min-block-size: 48px;
    font: 600 17px/1 var(--sans);
  }

  .answers {
    grid-template-columns: repeat(4, 1fr);
    margin-block-start: 8px;
  }

  .answers.two {
    grid-template-columns: 1fr 1fr;
  }

  .answers button {
    min-block-size: max(36px, var(--control));
    padding-inline: 6px;
  }

  kbd {
    margin-inline-start: 4px;
    color: var(--dim);
    font: 12px/1 var(--sans);
  }

  .learned {
    min-block-size: 40px;
  }

  .hint {
    min-block-size: 20px;
    margin-block-end: 4px;
    color: var(--dim);
    font-size: 13px;
  }

  /* Touch screens have no keys. */
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }

  @container (max-width: 520px) {
    :host {
      padding: 0 14px;
    }

    .bar {
      flex-wrap: wrap;
    }

    h2 {
      flex: 1 0 100%;
    }

    .progress {
      flex: 1;
    }

    .curve {
      --graph-height: 144px;
    }

    /* The answers for A are under A. */
    .answers:not(.two) {
      grid-template-rows: auto auto;
      grid-template-columns: 1fr 1fr;
      grid-auto-flow: column;
    }

    /* "By far" is beside "by far". */
    .answers:not(.two) > :last-child {
      grid-area: 1 / 2;
    }
  }
`;
