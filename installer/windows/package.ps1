# Makes an .msi of the program's folder, in the project's folder: package.ps1 IMAGE VERSION OUT. Needs WiX 3 or newer.
# Untried: there was no Windows where this was written; the package is not signed for it.
param([string]$Image, [string]$Version, [string]$Out)
$ErrorActionPreference = "Stop"
Get-Content installer\windows\msi.args | Where-Object { $_ -notmatch '^#' } | Set-Content "$Out\msi.args"
& jpackage "@$Out\msi.args" --app-image $Image --app-version ($Version -replace '-.*', '') --dest $Out
exit $LASTEXITCODE
