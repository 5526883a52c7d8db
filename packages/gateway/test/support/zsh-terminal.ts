/** What zsh does at its start: it notes what it offers for each line, and when it has been asked. */
export const ZSHRC = `PS1= RPS1=
unsetopt zle_bracketed_paste beep
KEYTIMEOUT=1
autoload -Uz compinit
compinit -u -D
source ./script
typed_line=1
compadd() {
  if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    print -rl -- $hits >> ./offered.$typed_line
  fi
  builtin compadd "$@"
}
finish() {
  BUFFER=
  : > ./asked.$typed_line
  (( typed_line++ ))
}
zle -N finish
bindkey '^I' complete-word
bindkey '^X' finish
: > ./asked.0
`;

/** Zsh completes only where somebody types: it gets a terminal, and each line with the tabulator key behind it. */
export const TYPE_AND_COMPLETE = `zmodload zsh/zpty zsh/zselect
await() { repeat 500; do [[ -e $1 ]] && return; zselect -t 2; done }
zpty terminal 'ZDOTDIR=. zsh -d -i'
await asked.0
for line in {1..$#}; do
  zpty -w -n terminal "$argv[line]"$'\\t\\x18'
  await asked.$line
done
`;
