import { css } from 'lit';
import { witnessStyle } from '../colour/theme-controller.ts';

export const morphPanelStyle = css`
  ${witnessStyle}

  :host {
    display: inline-block;
    box-sizing: border-box;
    inline-size: 640px;
    max-inline-size: 100%;
    min-inline-size: min(320px, 100%);
    contain: layout style;
    vertical-align: top;
    writing-mode: horizontal-tb;
    /* Nothing but blanks lies beside the panel. */
    white-space: normal;
  }

  :host([hidden]) {
    display: none;
  }

  /* What the page's own style passes on ends here, whatever it is, but for what hides the panel and switches it off. */
  .panel {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    interactivity: inherit;
    direction: ltr;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    cursor: default;
    --about: initial;
    --colour: initial;
    --graph-height: initial;
    --inset: initial;
    --ribbon-height: initial;
    --underline: initial;
    --word-size: 38px;
    display: block;
    position: relative;
    box-sizing: border-box;
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font: 14px/20px var(--sans);
    isolation: isolate;
    padding-block-end: 12px;
    /* A double click or a drag on a control selects no text. */
    user-select: none;
    -webkit-user-select: none;
  }

  p,
  .notices {
    user-select: text;
    -webkit-user-select: text;
  }

  .panel::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--line);
    border-radius: inherit;
    pointer-events: none;
  }

  :host {
    container-type: inline-size;
  }

  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 20px;
  }

  .title {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .more,
  .part {
    display: none;
  }

  .body {
    position: relative;
  }

  /* The main view keeps its size below a lesson and below the list of own words, which lie over it. */
  .own-words .main,
  .own-words :is(.of-sound, .more) {
    visibility: hidden;
  }

  .own-view {
    position: absolute;
    z-index: 3;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--ground);
  }

  .own-view > .own {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
  }

  .own-news {
    display: flex;
    flex: none;
    align-items: center;
    gap: 10px;
    min-block-size: var(--control);
    padding-inline: 20px;
  }

  .help {
    position: absolute;
    z-index: 5;
    inset: 0;
    overflow: hidden;
    border-radius: inherit;
  }

  /* Over the graph and below its line of numbers, where it moves nothing and takes no press. */
  .first-sight {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(22px - var(--graph-and-walk));
    inset-inline-start: 10px;
    padding: 2px 8px;
    border-radius: var(--radius-small);
    background: color-mix(in srgb, var(--panel) 88%, transparent);
    font-size: 13px;
    pointer-events: none;
  }

  /* It speaks of the slider. */
  :is(.pad, .map) .first-sight {
    display: none;
  }

  /* News lie over the sentence, which says nothing that one could press. */
  .news {
    position: relative;
    z-index: 2;
  }

  .news > div {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 20px 204px;
    max-block-size: 54px;
    overflow-y: auto;
    border-radius: var(--radius-small);
    background: var(--ground);
  }

  p {
    margin: 2px 20px 12px;
  }

  .words,
  .sound {
    display: block;
    white-space: nowrap;
  }

  .words,
  .sound,
  .sound span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* The strongest clause comes first: one that does not fit on the line is left out whole. */
  .sound {
    display: flex;
    flex-wrap: wrap;
    block-size: 20px;
    color: var(--dim);
    font-size: 13px;
  }

  .dials {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr)) auto;
    gap: 12px 28px;
    align-items: end;
    padding: 0 20px;
  }

  .switches {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  /* Between the views and the switches, where there is room in every state. */
  .offers-place {
    position: relative;
  }

  .offers {
    position: absolute;
    inset-block-start: 42px;
    inset-inline-end: 20px;
    display: flex;
    gap: 8px;
    max-inline-size: 272px;
  }

  .offers button {
    flex: none;
    padding: 0 8px;
    font-size: 12px;
    white-space: nowrap;
  }

  .offers button:first-child {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .offers i {
    font: italic 1.2em/1 var(--serif);
  }

  .own-message {
    margin: 0;
    padding: 2px 0 12px;
    color: var(--dim);
    font-size: 13px;
  }

  .own-news p {
    flex: 1;
    margin: 0;
    padding: 0;
  }

  .own-loading {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0 20px;
    color: var(--dim);
  }

  @container (max-width: 520px) {
    .own-news {
      padding-inline: 14px;
    }

    .offers-place {
      min-block-size: var(--control);
      margin: 6px 14px 8px;
    }

    .offers,
    .first-sight {
      position: static;
      max-inline-size: none;
    }

    /* Two lines are no higher than the buttons that take its place. */
    .first-sight {
      padding: 0;
      background: none;
      line-height: calc(0.5 * min(var(--control), 36px));
    }

    .news > div {
      inset-inline: 14px;
      max-block-size: 76px;
    }

    /* Without a sentence to lie over they lie over the top of the graph; a press goes through what has no button. */
    .panel:not(.open) .news {
      position: static;
    }

    .panel:not(.open) .news > div {
      inset-block-start: 6px;
      pointer-events: none;
    }

    .news button {
      pointer-events: auto;
    }

    .panel {
      --word-size: 30px;
      --graph-height: 172px;
      --ribbon-height: 52px;
    }

    .head {
      padding: 6px 14px;
    }

    .title {
      display: none;
    }

    .more {
      display: block;
    }

    .details:not([data-open]) {
      display: none;
    }

    /* Only where the sentence does not say that a part plays alone. */
    .panel:not(.open) .part {
      position: absolute;
      z-index: 1;
      inset-block-start: 0;
      inset-inline: 0;
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 6px 14px;
      background: color-mix(in srgb, var(--ground) 88%, transparent);
    }

    p {
      margin: 8px 14px;
    }

    /* Where only one has room, what the curve is now says more than what it was. */
    .words:has(.near:not(:empty)) > :first-child {
      display: none;
    }

    .sound {
      display: block;
      block-size: 40px;
      text-wrap: pretty;
      white-space: normal;
    }

    .switches {
      grid-column: 1 / -1;
    }

    .dials {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding: 0 14px;
      gap: 12px 20px;
    }
  }

  @container (max-width: 340px) {
    .head {
      gap: 6px;
      padding: 6px 8px;
    }
  }

  @media (forced-colors: active) {
    .panel::after {
      border-color: CanvasText;
    }
  }
`;
