/** Startup file of zsh: records the candidates offered for each line, and when they have been offered. */
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
  : > ./completed.$typed_line
  (( typed_line++ ))
}
zle -N finish
bindkey '^I' complete-word
bindkey '^X' finish
: > ./completed.0
`;

/** Script that starts an interactive zsh on a pseudo-terminal and types each argument followed by the Tab key. */
export const TYPE_AND_COMPLETE = `zmodload zsh/zpty zsh/zselect
await() { repeat 500; do [[ -e $1 ]] && return; zselect -t 2; done }
zpty terminal 'ZDOTDIR=. zsh -d -i'
await completed.0
for line in {1..$#}; do
  zpty -w -n terminal "$argv[line]"$'\\t\\x18'
  await completed.$line
done
`;
