import { css } from 'lit';

export const presetListStyle = css`
  .popup[role='menu'] {
    display: flex;
    padding: 0;
  }

  .popup[role='menu'][hidden] {
    display: none;
  }

  .presets,
  .actions {
    box-sizing: border-box;
    min-inline-size: 0;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--edge) transparent;
  }

  .presets {
    flex: 1;
  }

  .actions {
    flex: none;
    inline-size: 216px;
    border-inline-start: 1px solid var(--line);
  }

  .actions [role='menuitem'] {
    padding-inline-start: 10px;
  }

  .presets .title {
    overflow-wrap: anywhere;
  }

  .presets .words {
    overflow: hidden;
    font: 14px/18px var(--serif);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .presets .none {
    color: var(--dim);
    font: 12px/18px var(--sans);
  }

  .presets i + i {
    margin-inline-start: 4px;
  }

  .popup.naming {
    /* Overrides the size that popupRoom gives the menu. */
    inline-size: 280px !important;
    padding: 12px;
  }

  .naming input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: var(--control);
    margin-block: 4px 12px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--ground);
    color: var(--ink);
    font: 14px/20px var(--sans);
  }

  /* Browsers on touch screens zoom the page at a field with smaller text. */
  @media (pointer: coarse) {
    .naming input {
      font-size: 16px;
    }
  }

  .naming input:focus {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }

  .refusal:not(:empty) {
    margin-block-end: 12px;
  }

  .choice {
    display: flex;
    gap: 8px;
  }

  .choice .save {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--ground);
  }

  /* It lies at the place that the panel has for news. */
  :host([data-notice]) {
    position: static;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: 8px;
    inset-block-start: var(--place-start);
    inset-inline: 20px 300px;
    block-size: 26px;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
    visibility: var(--notice, inherit);
    font-size: 12px;
    line-height: 13px;
  }

  .notice span {
    overflow-wrap: anywhere;
  }

  .notice button {
    flex: none;
    min-block-size: 26px;
    font-size: 12px;
  }

  @container (max-width: 520px) {
    .notice {
      inset-inline: 14px;
      block-size: max(40px, var(--control));
    }

    .popup[role='menu'] {
      display: block;
    }

    .popup[role='menu'][hidden] {
      display: none;
    }

    .presets,
    .actions {
      inline-size: auto;
      overflow: visible;
    }

    .actions {
      border-inline-start: 0;
      border-block-start: 1px solid var(--line);
    }
  }
`;
