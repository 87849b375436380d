import { css } from 'lit';

/** The lesson is as high as the panel leaves it. What a person presses keeps its place from pair to result. */
export const lessonStyle = css`
  :host {
    display: block;
  }

  .lesson {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: 0 20px 12px;
    outline: none;
  }

  .bar {
    display: flex;
    flex: none;
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
    white-space: nowrap;
  }

  [aria-disabled='true'] {
    color: var(--dim);
    cursor: default;
    opacity: 0.6;
  }

  .stage {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    justify-content: center;
    min-block-size: 96px;
  }

  .asking .stage {
    align-items: center;
    border: 1px solid transparent;
    border-radius: var(--radius-small);
    background: var(--panel);
    font: 19px/1.4 var(--sans);
    text-align: center;
    text-wrap: balance;
  }

  .asking .stage p {
    padding-inline: 16px;
  }

  .curve {
    --graph-height: 100px;
    flex: 1 0 100px;
    border-radius: var(--radius-small);
    overflow: hidden;
  }

  .key {
    display: flex;
    flex: none;
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
    margin: 0;
  }

  .text {
    flex: none;
    min-block-size: 40px;
    margin-block: 10px 8px;
    text-wrap: pretty;
  }

  .hint {
    align-content: end;
    color: var(--dim);
    font-size: 13px;
  }

  .hint.refused {
    color: var(--ink);
    font-weight: 600;
  }

  .sides,
  .answers {
    display: grid;
    flex: none;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }

  .side {
    position: relative;
    min-block-size: 48px;
    font: 600 17px/1 var(--sans);
  }

  .side i {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 9px;
    font: normal 12px/1 var(--sans);
  }

  .answers {
    grid-template-columns: repeat(5, 1fr);
    margin-block-start: 8px;
  }

  .answers button {
    min-block-size: max(36px, var(--control));
    padding-inline: 4px;
  }

  .answers .more {
    grid-column: 1 / -1;
  }

  kbd {
    margin-inline-start: 4px;
    color: var(--dim);
    font: 12px/1 var(--sans);
  }

  [aria-pressed='true'] kbd {
    color: inherit;
  }

  /* Touch screens have no keys. */
  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }

  @container (max-width: 520px) {
    .lesson {
      padding: 0 14px 8px;
    }

    .bar {
      flex-wrap: wrap;
    }

    h2 {
      flex: 1 0 100%;
      line-height: 20px;
    }

    .progress {
      flex: 1;
    }

    .stage {
      min-block-size: 64px;
    }

    .asking .stage {
      font-size: 16px;
    }

    .text {
      margin-block: 6px;
    }

    /* The answers for a sound are under its button: "by far" beside "by far". */
    .answers {
      grid-template: 'a-much b-much' 'a-bit b-bit' 'same same' / 1fr 1fr;
    }

    .aMuch {
      grid-area: a-much;
    }

    .bMuch {
      grid-area: b-much;
    }

    .aBit {
      grid-area: a-bit;
    }

    .bBit {
      grid-area: b-bit;
    }

    .same {
      grid-area: same;
    }

    /* As high as the five answers, whose place it takes. */
    .answers .more {
      grid-area: 1 / 1 / -1 / -1;
      min-block-size: calc(3 * max(36px, var(--control)) + 16px);
    }
  }
`;
