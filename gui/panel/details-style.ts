import { css } from 'lit';

/** The words of the sound, the place below them, and the dials and switches. */
export const detailsStyle = css`
  .summary {
    position: relative;
    margin: 0 20px 4px;
    user-select: text;
    -webkit-user-select: text;
  }

  /* Beside the views. */
  .words,
  .place {
    margin-inline-end: 190px;
  }

  .words {
    box-sizing: border-box;
    block-size: 24px;
    padding-block: 2px;
    white-space: nowrap;
  }

  .words:has(.part) {
    padding-block: 0;
  }

  .words:not(:has(.part)),
  .sound,
  .sound span {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  /* Conspicuous, because it is easily forgotten. */
  .part {
    display: flex;
    align-items: center;
    gap: 8px;
    box-sizing: border-box;
    inline-size: fit-content;
    max-inline-size: 100%;
    block-size: 24px;
    padding-inline-start: 10px;
    border-radius: var(--radius-small);
    background: var(--ink);
    color: var(--ground);
  }

  /* A sentence that does not fit on the line is left out whole. */
  .part > span {
    display: flex;
    flex-wrap: wrap;
    column-gap: 4px;
    block-size: 20px;
    overflow: hidden;
  }

  .part button {
    flex: none;
    min-block-size: 24px;
    padding-block: 0;
    border-color: currentcolor;
    background: none;
    color: inherit;
    font-size: 12px;
  }

  .part button:focus-visible {
    outline-color: var(--ground);
    outline-offset: -4px;
  }

  /* One place for what the curve does, for news and for offers: one of them shows at a time, and none covers another. */
  .place {
    display: grid;
    grid-template: 'one' 100% / 100%;
    align-items: start;
    block-size: 26px;
  }

  /* Beside the offers, which reach farther than the views. */
  .place:has(.offers) > :not(.offers) {
    margin-inline-end: 90px;
  }

  .place > * {
    grid-area: one;
  }

  .place:has(.own-message, .first-sight, [data-shown]) .sound,
  .place:has(.own-message, [data-shown]) .first-sight,
  .place:has(.own-message) [data-shown] {
    display: none;
  }

  /* A notice of the presets comes to this place, until the panel has news. */
  .panel:has([data-notice]):not(:has(.told .own-message)) .place > :not(.offers) {
    visibility: hidden;
  }

  .panel:has(.told .own-message) {
    --notice: hidden;
  }

  .told button {
    min-block-size: 24px;
    padding-block: 0;
    margin-inline-start: 6px;
  }

  .first-sight,
  .told {
    color: var(--ink);
    font-size: 12px;
    line-height: 13px;
    text-wrap: pretty;
  }

  .told,
  .notices {
    max-block-size: 100%;
    overflow-y: auto;
  }

  /* The strongest clause comes first: one that does not fit on the line is left out whole. */
  .sound {
    display: flex;
    flex-wrap: wrap;
    block-size: 16px;
    color: var(--dim);
    font-size: 13px;
    line-height: 16px;
    white-space: nowrap;
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

  .offers {
    position: absolute;
    /* As far from the views above as from the switches below. */
    inset-block-start: calc(14px + var(--control));
    inset-inline-end: 0;
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

  @container (max-width: 520px) {
    .summary {
      margin: 6px 14px 0;
    }

    .words,
    .place {
      margin-inline-end: 0;
    }

    .place {
      block-size: max(40px, var(--control));
    }

    .offers {
      position: static;
      max-inline-size: none;
    }

    .place:has(.offers) > :not(.offers) {
      margin-inline-end: 0;
    }

    .first-sight,
    .told {
      font-size: 13px;
      line-height: 16px;
    }

    /* What undo has done is seen anyway. */
    .place:has(.offers) :is(.sound, .first-sight, .outcome),
    .place:has(.own-message:not(.outcome), [data-shown]) .offers,
    .panel:has([data-notice]) .offers {
      display: none;
    }

    /* Where only one has room, what the curve is now says more than what it was. */
    .words:has(.near:not(:empty)) > :first-child {
      display: none;
    }

    .place .sound {
      display: block;
      block-size: 40px;
      line-height: 20px;
      text-wrap: pretty;
      white-space: normal;
    }

    .details {
      padding-block-start: 8px;
    }

    .details:not([data-open]) {
      display: none;
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
    .told {
      font-size: 12px;
      line-height: 13px;
    }
  }

  /* Beside controls as large as a finger there is no room for more. */
  @media (pointer: coarse) {
    @container (min-width: 520.01px) {
      .offers button {
        min-block-size: 28px;
      }
    }
  }

  @media (forced-colors: active) {
    .part {
      outline: 1px solid CanvasText;
    }
  }
`;
