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
  .panel,
  .unseen {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    interactivity: inherit;
    direction: ltr;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    cursor: default;
  }

  .panel {
    --about: initial;
    --colour: initial;
    --graph-height: initial;
    --inset: initial;
    --notice: initial;
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

  /* A live region: for a screen reader alone. */
  .unseen {
    position: absolute;
    top: 0;
    left: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
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

  .more {
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
    /* Within the border of the panel. */
    inset: 0 1px;
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
    inset: 1px;
    overflow: hidden;
    border-radius: calc(var(--radius) - 1px);
  }

  .own-message {
    margin: 0;
  }

  .own-news p {
    flex: 1;
    color: var(--dim);
    font-size: 13px;
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
