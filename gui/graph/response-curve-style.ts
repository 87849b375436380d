import { css } from 'lit';

export const responseCurveStyle = css`
  :host {
    display: block;
    block-size: var(--graph-height, 220px);
    background: var(--panel);
  }

  .graph {
    --engaged: hidden;
    position: relative;
    block-size: 100%;
    overflow: hidden;
    isolation: isolate;
    /* Nodes move by shares of its size, without a layout. */
    container-type: size;
  }

  .graph:hover,
  .graph:focus-within {
    --engaged: initial;
  }

  /* Without hover, the handles of a band always show. */
  @media (hover: none) {
    .graph {
      --engaged: initial;
    }
  }

  canvas {
    color: var(--dim);
    pointer-events: none;
    /* A layer for each, so that what is above and below is not painted again. */
    will-change: transform;
  }

  /* The colours that the canvas is drawn with, see coloursOf. */
  .moving {
    color: var(--ink);
    fill: var(--panel);
    stroke: var(--dim);
  }

  .picture,
  canvas,
  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }

  path {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .grid {
    stroke: var(--line);
    stroke-width: 1px;
    opacity: 0.7;
  }

  .zero {
    stroke: var(--edge);
    stroke-width: 1px;
    opacity: 0.7;
  }

  .ghost {
    stroke-width: 1.4px;
    opacity: 0.75;
  }

  .ghost.a {
    stroke: var(--a);
    stroke-dasharray: 6 5;
  }

  .ghost.b {
    stroke: var(--b);
    stroke-dasharray: 0.1 4.5;
    stroke-width: 2px;
  }

  :host([bypassed]) .ghost {
    opacity: 0.3;
  }

  :host([lone]) .ghost {
    opacity: 0;
  }

  .hz,
  .db {
    position: absolute;
    color: var(--dim);
    font: 11px/14px var(--sans);
    font-variant-numeric: tabular-nums;
    text-shadow:
      0 0 2px var(--panel),
      0 0 3px var(--panel),
      0 0 4px var(--panel);
    pointer-events: none;
  }

  .readout {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 10px;
    visibility: var(--engaged, inherit);
    color: var(--ink);
    font: 11px/14px var(--sans);
    font-variant-numeric: tabular-nums;
    text-shadow:
      0 0 2px var(--panel),
      0 0 3px var(--panel),
      0 0 4px var(--panel);
    white-space: nowrap;
    pointer-events: none;
  }

  .hz {
    inset-inline-start: calc(var(--x) * 100% + 5px);
    inset-block-end: 5px;
  }

  /* Above its line and below the top edge, on a ground of its own where a curve runs behind it. */
  .db {
    inset-inline-end: 7px;
    inset-block-start: max(3px, calc(var(--y) * 100% - 16px));
    padding-inline: 3px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--panel) 78%, transparent);
  }

  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }

    .ghost.a,
    .ghost.b {
      stroke: CanvasText;
    }

    .grid,
    .zero {
      stroke: GrayText;
      opacity: 0.4;
    }

    .moving {
      color: CanvasText;
      stroke: CanvasText;
      column-rule-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
