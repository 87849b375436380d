import { css } from 'lit';

/** Styles of what a PositionView renders into the panel's tree. */
export const positionViewStyle = css`
  .walk {
    display: grid;
    grid-template: 'a surface b' / minmax(0, 1fr) minmax(0, 1.65fr) minmax(0, 1fr);
    align-items: center;
    gap: 0 24px;
    padding: 14px 20px 0;
  }

  .walk.pad {
    grid-template-areas: 'c surface d' 'a surface b';
    row-gap: 8px;
  }

  .walk.map {
    grid-template: 'surface near' / minmax(0, 1fr) 190px;
    align-items: start;
    padding-block-start: 12px;
  }

  .pad,
  .map {
    --graph-height: 156px;
    --plane-height: 134px;
  }

  .map {
    --plane-height: 172px;
  }

  .walk.pad {
    --word-size: 27px;
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
    font: 600 11px/1 var(--sans);
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
    margin-block-start: 14px;
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

  p {
    padding-inline-end: 190px;
  }

  @container (max-width: 520px) {
    .pad,
    .map {
      --graph-height: 140px;
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

    /* The buttons that take a word are behind More. */
    .panel:not(.open) ul {
      grid-template-columns: 1fr 1fr;
      column-gap: 24px;
      /* As high with one word as with five, so that nothing moves under the pointer. */
      min-block-size: 76px;
    }

    .panel:not(.open) li button {
      display: none;
    }

    .views {
      position: static;
      margin: 10px 14px 0;
    }

    p {
      padding-inline-end: 0;
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
