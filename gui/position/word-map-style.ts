import { css } from 'lit';

export const wordMapStyle = css`
  :host {
    position: relative;
  }

  svg,
  .words {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }

  /*
   * Above the knob, which is a ring here, so that the word under it can be read. The words do not inherit the
   * colour of the knob: they would be styled anew with each value.
   */
  .words {
    z-index: 1;
    --now: initial;
    isolation: isolate;
  }

  path {
    fill: none;
    stroke: var(--line);
  }

  .walk {
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-dasharray: 0.1 5;
    opacity: 0.75;
  }

  .thread {
    stroke: var(--now);
    stroke-width: 1.2;
  }

  .knob {
    inset: -11px auto auto -11px;
    inline-size: 22px;
    block-size: 22px;
    border-width: 2px;
    background: var(--panel);
    box-shadow: 0 0 0 2px var(--now);
  }

  .words > * {
    position: absolute;
    white-space: nowrap;
  }

  .words span,
  b {
    font: italic 14px/1 var(--serif);
    text-align: center;
  }

  .words span,
  em {
    z-index: 1;
    text-shadow:
      0 0 2px var(--panel),
      0 0 3px var(--panel),
      0 0 4px var(--panel);
  }

  /* A border, because forced colours show it as well. */
  i {
    inline-size: 0;
    block-size: 0;
    margin: -2.5px;
    border: 2.5px solid;
    border-radius: 50%;
    opacity: 0.75;
  }

  i.tied {
    opacity: 1;
  }

  b {
    z-index: 2;
    padding: 3px 7px 4px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--raised);
    font-size: 15px;
    translate: 0 calc(-100% - 9px);
  }

  b.below {
    translate: 0 9px;
  }

  em {
    color: var(--dim);
    font: 11px/14px var(--sans);
  }

  em.under-knob {
    visibility: hidden;
  }

  .darker,
  .brighter {
    inset-block-end: calc(50% + 2px);
  }

  .darker {
    inset-inline-start: 8px;
  }

  .brighter {
    inset-inline-end: 8px;
  }

  .softer,
  .louder {
    inset-inline-start: calc(50% + 5px);
  }

  .softer {
    inset-block-start: 4px;
  }

  .louder {
    inset-block-end: 4px;
  }

  button {
    position: absolute;
    inset-block-end: 6px;
    inset-inline-end: 6px;
    min-block-size: max(24px, calc(var(--control) - 4px));
    min-inline-size: max(32px, calc(var(--control) - 4px));
    padding: 0 6px;
    background: var(--panel);
    color: var(--dim);
    font: 600 11px/1 var(--sans);
  }

  @media (forced-colors: active) {
    /* Words have an opaque background here, so the ring is above them. */
    .words {
      z-index: auto;
    }

    .knob {
      background: none;
      box-shadow: none;
    }

    path {
      stroke: GrayText;
    }

    .walk {
      stroke: CanvasText;
    }

    .thread {
      stroke: Highlight;
    }
  }
`;
