import { css } from 'lit';

/** Styles of what a PositionView renders into the panel's tree. */
export const positionViewStyle = css`
  /*
   * Graph and words are as high together in every view: what the words need more, the graph has less. A word is as
   * high as its letters and its target; facts are two lines and a button.
   */
  .panel {
    --facts-height: 56px;
    --about-gap: 8px;
    --facts-basis: min-content;
    --stepper-row: 0px;
    --word-height: max(var(--control), calc(1.34 * 38px));
    --pad-word-height: max(var(--control), calc(1.34 * 25px));
    --near-height: max(var(--control), calc(1.34 * 24px));
    --slider-height: calc(14px + var(--word-height) + 8px + var(--facts-height));
    --walk-height: var(--slider-height);
    --graph-and-walk: calc(220px + var(--slider-height));
    /* Where the place for news begins: below the head, the graph, the walk and a line of words. */
    --place-start: calc(var(--control) + 40px + var(--graph-and-walk));
  }

  .walk {
    box-sizing: border-box;
    block-size: var(--walk-height);
    display: grid;
    grid-template: 'a surface b' / minmax(0, 1fr) minmax(0, 1.65fr) minmax(0, 1fr);
    align-items: center;
    gap: 0 24px;
    padding: 14px 20px 0;
  }

  .walk.pad {
    --about-gap: 4px;
    grid-template-areas: 'c surface d' 'a surface b';
    row-gap: 4px;
  }

  .walk.map {
    grid-template: 'surface near' / minmax(0, 1fr) 222px;
    align-items: start;
    padding-block-start: 12px;
  }

  .pad {
    --walk-height: calc(18px + 2 * (var(--pad-word-height) + 4px + var(--facts-height)));
    --graph-height: calc(var(--graph-and-walk) - var(--walk-height));
    --plane-height: 134px;
  }

  .map {
    --graph-height: 156px;
    --walk-height: calc(var(--graph-and-walk) - var(--graph-height));
    --plane-height: calc(var(--walk-height) - 12px);
  }

  .walk.pad {
    --word-size: 25px;
  }

  .termA {
    grid-area: a;
  }

  .termB {
    grid-area: b;
  }

  .termC {
    grid-area: c;
  }

  .termD {
    grid-area: d;
  }

  .termC,
  .termD,
  .near {
    --underline: solid;
  }

  .surface {
    grid-area: surface;
  }

  .coming {
    display: grid;
    gap: 8px;
    place-content: center;
    justify-items: center;
    box-sizing: border-box;
    block-size: var(--plane-height);
    padding: 0 16px;
    border-radius: 10px;
    background: var(--panel);
    color: var(--dim);
    text-align: center;
  }

  /* The pad has a line of shares above and below. */
  .pad > .coming {
    margin-block: 18px;
  }

  .near {
    --about: none;
    --word-size: 24px;
    --colour: var(--now);
    grid-area: near;
  }

  ul {
    display: grid;
    gap: 2px;
    align-content: start;
    max-block-size: calc(var(--plane-height) - var(--near-height) - 6px);
    overflow-y: auto;
    margin: 6px 0 0;
    padding: 0;
    contain: layout;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto auto;
    align-items: center;
    gap: 4px;
  }

  li i {
    overflow: hidden;
    padding-inline-end: 2px;
    font: italic 17px/24px var(--serif);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  li span {
    margin-inline-end: 4px;
    color: var(--dim);
    font: 13px/24px var(--sans);
    font-variant-numeric: tabular-nums;
  }

  li button {
    min-block-size: max(24px, calc(var(--control) - 4px));
    inline-size: max(24px, calc(var(--control) - 4px));
    padding: 0;
    color: var(--dim);
  }

  li svg {
    display: block;
    inline-size: 16px;
    margin: auto;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }

  li svg.right {
    transform: scaleX(-1);
  }

  @media (forced-colors: none) {
    li button[aria-pressed='true'] {
      border-color: var(--edge);
      background: var(--raised);
      color: var(--ink);
    }
  }

  .views {
    position: absolute;
    z-index: 1;
    inset-inline-end: 20px;
    display: flex;
    box-sizing: border-box;
    margin-block-start: 10px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }

  .views label {
    position: relative;
    display: grid;
    flex: 1;
    place-items: center;
    block-size: calc(var(--control) - 2px);
    padding-inline: 12px;
    border-radius: 7px;
    color: var(--dim);
    font: 13px/1 var(--sans);
    cursor: pointer;
  }

  .views label:hover {
    color: var(--ink);
  }

  .views label:has(:checked) {
    background: var(--raised);
    color: var(--ink);
  }

  .views label:has(:focus-visible) {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }

  .views input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  @container (max-width: 520px) {
    .panel {
      --word-height: max(var(--control), calc(1.34 * 30px));
      --slider-height: calc(114px + var(--word-height) + var(--stepper-row) + var(--facts-height));
      --graph-and-walk: calc(172px + var(--slider-height));
      --place-start: calc(2 * var(--control) + 52px + var(--graph-and-walk));
    }

    .pad {
      --graph-height: 140px;
      --walk-height: calc(var(--graph-and-walk) - var(--graph-height));
      --plane-height: calc(var(--walk-height) - 54px - 2 * var(--pad-word-height));
    }

    .map {
      --graph-height: 128px;
      --walk-height: calc(var(--graph-and-walk) - var(--graph-height));
      --plane-height: calc(var(--walk-height) - 96px - var(--near-height));
    }

    .walk {
      grid-template: 'a b' 'surface surface' / minmax(0, 1fr) minmax(0, 1fr);
      align-items: start;
      gap: 10px 16px;
      padding: 10px 14px 0;
    }

    .walk.pad {
      --about: none;
      --word-size: 25px;
      grid-template-areas: 'c d' 'surface surface' 'a b';
      row-gap: 4px;
    }

    .walk.map {
      grid-template: 'surface' 'near' / minmax(0, 1fr);
      row-gap: 4px;
    }

    /* As high with one word as with five, so that nothing moves under the pointer. */
    ul {
      block-size: 76px;
      max-block-size: none;
    }

    /* The buttons that take a word are behind More. */
    .panel:not(.open) ul {
      grid-template-columns: 1fr 1fr;
      column-gap: 12px;
    }

    .panel:not(.open) li button {
      display: none;
    }

    .views {
      position: static;
      margin: 10px 14px 0;
    }
  }

  @container (max-width: 340px) {
    .panel:not(.open) ul {
      grid-template-columns: 1fr;
    }
  }

  /* Beside buttons as large as a finger the facts have no room in every small panel, so that they have it in none. */
  @media (pointer: coarse) {
    @container (max-width: 520px) {
      .panel {
        --stepper-row: calc(var(--control) + 4px);
        --facts-basis: 100%;
      }
    }
  }

  @media (forced-colors: active) {
    .views {
      border-color: ButtonText;
    }

    .views label:has(:checked) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
