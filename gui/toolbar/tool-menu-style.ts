import { css } from 'lit';

export const toolMenuStyle = css`
  .small {
    display: none;
  }

  .heading {
    padding-inline-start: 28px;
  }

  @media (pointer: coarse) {
    .key {
      display: none;
    }
  }

  @container (max-width: 520px) {
    .letter {
      display: none;
    }

    .small {
      display: block;
    }

    /* There is neither a letter nor a key to hold. */
    @media (pointer: coarse) {
      .heading {
        display: none;
      }
    }
  }
`;
