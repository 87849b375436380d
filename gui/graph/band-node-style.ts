import { css } from 'lit';

/** Nodes and their handles. Elsewhere on the graph a touch scrolls the page. */
export const bandNodeStyle = css`
  :host {
    --size: 24;
    --target: calc(var(--size) * 1px);
  }

  @media (pointer: coarse) {
    :host {
      --size: 44;
    }
  }

  .node,
  .handle,
  input {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: var(--target);
    block-size: var(--target);
    margin: 0;
  }

  .reach {
    --reach: calc(var(--size) + var(--wide));
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
  }

  input {
    opacity: 0;
    pointer-events: none;
  }

  /* The thumb is invisible, but a displayed one would be laid out with each value. */
  ::-webkit-slider-thumb {
    display: none;
  }

  .node,
  .handle {
    margin: calc(var(--target) / -2);
    display: grid;
    place-items: center;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }

  .node {
    z-index: 2;
    cursor: grab;
    will-change: translate;
  }

  .node:active {
    cursor: grabbing;
  }

  .selected .node {
    z-index: 3;
  }

  .disc {
    box-sizing: border-box;
    inline-size: 22px;
    block-size: 22px;
    border: 2px solid var(--now);
    border-radius: 50%;
    background: var(--ground);
    box-shadow: 0 0 0 2px var(--panel);
    color: var(--ink);
    font: 700 11px/18px var(--sans);
    text-align: center;
  }

  .selected .disc {
    background: var(--now);
    color: var(--ground);
  }

  .pinned .disc {
    border-radius: 6px;
  }

  .off .disc {
    border-style: dashed;
    border-color: var(--dim);
    background: var(--panel);
    color: var(--dim);
  }

  .off.selected .disc {
    border-color: var(--ink);
    color: var(--ink);
  }

  .mark {
    position: absolute;
    inset-block-start: calc(50% - 13px);
    inset-inline-start: calc(50% + 5px);
    box-sizing: border-box;
    inline-size: 9px;
    block-size: 9px;
    border: 2px solid var(--panel);
    border-radius: 50%;
    background: var(--ink);
  }

  .word {
    position: absolute;
    inset-block-start: calc(50% + 12px);
    color: var(--dim);
    font: 600 10px/12px var(--sans);
    text-shadow:
      0 0 2px var(--panel),
      0 0 3px var(--panel);
  }

  .plain {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: 9px;
    block-size: 9px;
    margin: -4.5px;
    border: 1.5px solid var(--dim);
    border-radius: 50%;
    background: var(--panel);
    pointer-events: none;
  }

  .handle,
  .whisker {
    visibility: hidden;
    /* Long enough for the pointer to travel from the node to a handle. */
    transition: visibility 0s 0.4s;
  }

  @media (hover: none) {
    .handle,
    .whisker {
      transition: none;
    }
  }

  .shown .handle,
  .shown .whisker {
    visibility: var(--engaged, inherit);
    transition-delay: 0s;
  }

  .handle {
    cursor: ew-resize;
  }

  /* Translated and scaled, so that a Q that moves needs no layout. */
  .handle.low {
    translate: calc(var(--reach) * -1px);
  }

  .handle.high {
    translate: calc(var(--reach) * 1px);
  }

  .bar {
    inline-size: 5px;
    block-size: 14px;
    border-radius: 3px;
    background: var(--ink);
    box-shadow: 0 0 0 2px var(--panel);
  }

  .whisker {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: -1px;
    inline-size: 2px;
    block-size: 1px;
    scale: var(--reach) 1;
    background: var(--ink);
    opacity: 0.45;
    pointer-events: none;
  }

  .Gain:focus-visible ~ .disc,
  .Frequency:focus-visible ~ .disc,
  .node:has(.Q:focus-visible) ~ .reach .bar {
    outline: 2px solid var(--ink);
    outline-offset: 3px;
  }

  @media (forced-colors: active) {
    .disc {
      forced-color-adjust: none;
      border-color: Highlight;
      box-shadow: none;
    }

    .selected .disc {
      background: Highlight;
      color: HighlightText;
    }

    .off .disc,
    .off.selected .disc {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }

    .mark,
    .bar {
      forced-color-adjust: none;
      border-color: Canvas;
      background: CanvasText;
    }

    .plain {
      border-color: CanvasText;
    }

    .whisker {
      background: CanvasText;
    }

    .Gain:focus-visible ~ .disc,
    .Frequency:focus-visible ~ .disc,
    .node:has(.Q:focus-visible) ~ .reach .bar {
      outline-color: Highlight;
    }
  }
`;
