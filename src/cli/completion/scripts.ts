/** The completion script of each shell. It runs `casefile complete` and treats the answer as plain text. */
const scripts = {
  bash: `# casefile in bash: source <(casefile completion bash)
_casefile() {
  local typed=\${COMP_WORDS[COMP_CWORD]} mode value description word last before=
  local -a words=()
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    # What a word means, as far as that can be told without running anything.
    word=\${word//\\\\/}
    word=\${word#[\\"\\']}
    word=\${word%[\\"\\']}
    last=$((\${#words[@]} - 1))
    # Bash splits CASE:ID at the colon, and completes only what follows it.
    if [[ $last -ge 0 && $COMP_WORDBREAKS == *:* && ( $word == : || \${words[last]} == *: ) ]]; then
      words[last]+=$word
      before=\${words[last]%"\${words[last]##*:}"}
    else
      words+=("$word")
      before=
    fi
  done
  {
    read -r mode
    if [[ $mode == files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    while IFS=$'\\t' read -r value description; do
      if [[ $typed == [\\"\\']* ]]; then
        # The quote is there already: only what means itself in it can follow.
        [[ $value == *[!A-Za-z0-9_./:,@%+=\\ -]* ]] && continue
      else
        value=\${value#"$before"}
        printf -v value %q "$value"
      fi
      COMPREPLY+=("$value")
    done
  } < <(casefile complete -- "\${words[@]}" 2>/dev/null)
}
complete -F _casefile casefile
`,
  zsh: `#compdef casefile
# casefile in zsh: source <(casefile completion zsh), or save it as _casefile in a folder of $fpath
_casefile() {
  local line value
  local -a lines values shown
  lines=("\${(@f)$(casefile complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ $lines[1] == files ]]; then
    _files
    return
  fi
  for line in "\${(@)lines[2,-1]}"; do
    value=\${line%%$'\\t'*}
    values+=("$value")
    if [[ $line == *$'\\t'* ]]; then shown+=("$value  -- \${line#*$'\\t'}"); else shown+=("$value"); fi
  done
  (( $#values )) && compadd -l -d shown -a values
}
if [[ $funcstack[1] == _casefile ]]; then _casefile "$@"; else compdef _casefile casefile; fi
`,
  fish: `# casefile in fish: casefile completion fish | source
function __casefile_complete
    set -l words (commandline -opc) (commandline -ct | string unescape; or commandline -ct)
    set -l lines (casefile complete -- $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path (commandline -ct)
    else if test (count $lines) -gt 1
        printf '%s\\n' $lines[2..-1]
    end
end
complete -c casefile -f -a '(__casefile_complete)'
`,
  powershell: `# casefile in PowerShell: casefile completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName casefile -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
        })
    # An empty last word would be lost on its way to a program.
    $mode = if ($wordToComplete -eq '') { '--next' } else { '--' }
    $lines = @(casefile complete $mode @words 2>$null)
    if ($lines.Count -eq 0 -or $lines[0] -eq 'files') { return }
    $lines | Select-Object -Skip 1 | ForEach-Object {
        $value, $description = $_ -split "\`t", 2
        # Whatever PowerShell takes for a single quote, doubled inside single quotes, means itself.
        $text = if ($value -match '^[A-Za-z0-9_./=-]+$') { $value } else { "'" + ($value -replace "['\\u2018-\\u201B]", '$0$0') + "'" }
        $shown = if ($description) { $description } else { $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $shown)
    }
}
`,
} as const;

export const shellNames = Object.keys(scripts);

/** The script for a shell; undefined for a shell that has none. */
export function scriptFor(shell: string): string | undefined {
  return new Map<string, string>(Object.entries(scripts)).get(shell);
}
