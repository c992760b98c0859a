/** Texts whose blocks only become clear as they go on: what a parser that keeps blocks could get wrong. */
export const CORPUS: Readonly<Record<string, string>> = {
  prose: 'One line\nand another.\n\nA second paragraph,\n\n\n\nand a third.  \nbroken\\\nlines\n',
  headings:
    '# One\n## Two\ntext\n### Three ###\nSetext\n===\nlower\n---\n#tag\n# \n####### seven\n',
  rules: 'para\n***bold* and**\n\n---\n\n* * *\n___\npara\n- - -\ntext\n***\n***x***\n',
  lists:
    '- a\n- b\n  - c\n\n    deep\n- d\n\n1. one\n2. two\n\n   para in two\n3) three\n\n- [ ] open\n- [x] done\n\nafter\n-\n- x\n+ y\n* z\n',
  looseLater: '- a\n- b\n\n- c\n\ntext\n\n- d\n\n\n- e\nlazy\n\n  inside\n',
  numbers: 'It costs\n1.5 francs\n1. no list\n\n2024. A year\n\n1. yes\n10. ten\n',
  code: 'text\n```js\nconst a = `x`;\n\n\n# no heading\n```\nafter\n\n    indented\n\n    more\n\n~~~\nopen to the end\n\n- x\n',
  fences:
    'para\n```a``` inline\n\n````md\n```\ninner\n```\n````\n\n- item\n  ```py\n  x = 1\n  ```\n- next\n',
  quotes: '> a\n> b\nlazy\n\n> c\n\n> > nested\n> - list\n>   more\n\nend\n>x\n',
  tables:
    'before\n| a | b |\n|:--|--:|\n| 1 | `2` |\n| 3 |\nafter?\n\nno | table\n\n| x |\n|---|\n\n|y|\n|-|\n|1|\n# head\n',
  html: 'a <b>x</b>\n\n<div>\n**no**\n\nyes **bold**\n</div>\n<!-- c\n\nd -->\n<script>\nx\n\n</script>\ntext\n<br>\n<pre>\n\n*x*\n</pre>\n',
  links:
    'An [inline](https://a.example "t") and <https://b.example> and www.c.example and me@d.example.\n\n![alt](x.png)\n\n[a]: b\n',
  references:
    'See [one] and [two][2] and [later].\n\n[one]: https://a.example\n[2]: <https://b.example> "Two"\n\nMore text.\n\n> [later]: https://c.example\n\nEnd [one].\n',
  emphasis: '*a* _b_ **c** __d__ ***e*** ~~f~~ a*b*c snake_case_word 2 * 3 * 4 **half\n\n*open\n',
  mixed:
    '# Plan\n\n1. **First**: `x`\n   - a\n   - b\n\n   ```java\n   int i;\n   ```\n2. Second\n\n| a |\n|---|\n| b |\n\n> note\n\nDone.\n',
  windows: 'one\r\ntwo\r\n\r\n- a\r\n- b\r\n\r\n```\r\nx\r\n```\r\n',
  scripts: 'مرحبا **بالعالم**\n\n- 你好\n- emoji 👩‍👩‍👧 ok\n\nשלום `code`\n',
  tabs: '\tcode\n\n-\ta\n\n\tb\n\n1.\tx\n',
  formulas:
    'Inline $a_1 + b$ and \\(x*y*z\\), display $$c$$ and \\[d\\] here.\n\n$$\n\\frac{a}{b}\n- c\n+ d\n# e\n> f\n$$\n\ntext\n\\[\n1. g\n\\]\nmore\n$$h$$\n\n$$ never\n- closed\n\n- item $i$\n\n  $$j$$\n\n> $$k$$\n\n| $l$ |\n|---|\n| $m|n$ |\n',
  prices:
    'It costs $5 and $10, or 5$ and 10$, US$5-US$10, $HOME/bin:$PATH, \\$1$ and $ x $.\n\n$$\n\nnothing\n\n$5\n$6\n',
  blank: '\n\n  \n\ntext\n   \n\n\n',
};
