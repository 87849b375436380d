/** Whose data they are, how they were gathered, and what of them is read. */
export function sources(): string[] {
  return [
    '## Where they come from',
    '',
    'The words are learned from the equalisation part of **SocialFX**: T. Zheng, P. Seetharaman and B. Pardo, "SocialFX: Studying a Crowdsourced Folksonomy of Audio Effects Terms", ACM Multimedia 2016. It was gathered with SocialEQ: M. Cartwright and B. Pardo, "Social-EQ: Crowdsourcing an Equalization Descriptor Map", ISMIR 2013. On a web page, a person named a word and rated how well examples, which were recordings under many equalisers, fit it; from the ratings the system learned the curve that the word meant to that person: 40 relative gains with mean 0 and standard deviation 1, a shape without a level. In dB it is taken as 5 times the shape brought to −1 … 1, as the lab’s own player does. Nothing tells who taught what. "People", here and everywhere in this project, counts contributions; one person may stand behind several.',
    '',
    'The shipped words are checked against the equaliser part of **SAFE-DB**: R. Stables, S. Enderby, B. De Man, G. Fazekas and J. D. Reiss, "SAFE: A System for the Extraction and Retrieval of Semantic Audio Descriptors", ISMIR 2014. Users of a five-band parametric equaliser in their own workstations saved settings under words of their own.',
    '',
    '## Licence',
    '',
    'We could not verify a licence for either. The authors of SocialEQ write in their abstract that its data are made available for download; we found no terms. The copy on Hugging Face ([seungheondoh/socialfx-original](https://huggingface.co/datasets/seungheondoh/socialfx-original)) states no licence that we could verify, and neither do the copies of SAFE-DB that we know of. So the data are not redistributed here, neither whole nor in part; whoever wants to train gets them from there and judges for themselves. What this project publishes (networks, the words’ points, counts, means and spreads over people) was made from them, and is made so that no contribution can be read back. That this is allowed is our reading, which no author of the data has confirmed; cite them if you use it.',
    '',
    '## What is read',
    '',
    '- `socialfx_eq.csv`: `id`, `descriptor`, `language` and forty `RSC_…Hz_band`, in UTF-8.',
    '- `eq-00000-of-00001.parquet`, the copy on Hugging Face: `id`, `text`, `param_keys`, `param_values`, and the language in `extra`.',
    '- `safe_eq.csv`: `descriptor`, the gain (dB) and frequency (Hz) of two shelves and three peaks, and the peaks’ Q. The shelves of that equaliser have no Q to set; 0.71 is taken. Genre, instrument and whatever a copy tells of people are not read.',
    '',
    'What is wrong in a file ends the command with the file, the line or row, and the column: nothing is skipped or guessed.',
    '',
  ];
}
