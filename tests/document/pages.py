"""Pages as programs put them on the clipboard: the shape is theirs, the words are made up."""

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/f.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt} @list l0 {mso-list-id:1} --></style></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<h2 style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.2<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Wat wij
doen<o:p></o:p></h2>
<p class=MsoNormal>De wijkteams vragen <b style='mso-bidi-font-weight:normal'>altijd</b> door, en
leggen <i>vast</i> wat is <a
href="https://voorbeeld.nl/a?b=1&amp;c=2">afgesproken</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
!supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>eerste
punt</p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if
!supportLists]><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>punt eronder</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l2 level1 lfo3'><![if
!supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span><![endif]>genummerd <del>oude</del><ins>nieuwe</ins> tekst<span
style='mso-hide:all'>verborgen</span></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/Temp/i.png"/></v:shape>
<![endif]--><![if !vml]><img width=10 height=10 src="file:///C:/Temp/i.png"><![endif]></p>
<!--EndFragment--></body></html>"""

WORD_TABLE = """<html><head><style><!-- td {padding:0cm} --></style></head><body>
<!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'>
<td width=200 valign=top><p class=MsoNormal><b>Heerlen</b></p><p class=MsoNormal>doet mee</p></td>
<td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>-<span>&nbsp; </span></span><![endif]>bereikbaar</p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>twee rijen hoog</p></td><td><p>rechts</p></td></tr>
<tr><td><p
class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><!--EndFragment--></body></html>"""

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=ProgId content=Excel.Sheet><style><!-- td {mso-number-format:General} .xl65
{font-weight:700} --></style></head><body link="#0563C1"><table border=0 cellpadding=0>
<!--StartFragment--><col width=64 style='width:48pt'><col width=64>
<tr height=20><td height=20 class=xl65 width=64>Organisatie</td><td>Aantal</td></tr>
<tr height=20 style='display:none'><td>gefilterd</td><td>0</td></tr>
<tr height=20><td>GGD<br style='mso-data-placement:same-cell'>
    en thuiszorg</td><td align=right x:num="12.5">12,5</td></tr>
<tr><td></td><td x:fmla="=A1">=A1</td></tr>
<!--EndFragment--></table></body></html>"""
EXCEL_TEXT = 'Organisatie\tAantal\r\n"GGD\nen thuiszorg"\t12,5\r\n\t=A1\r\n'

WRITER = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html;
charset=utf-8"/>
<title></title><meta name="generator" content="LibreOffice 24.2 (Linux)"/><style type="text/css">
p { line-height: 115% }</style></head><body lang="nl-NL" dir="ltr"><p style="line-height: 100%">
Een <b>vette</b> alinea<br/>
met een tweede regel</p>
<ol><li><p>eerste</p><ol><li><p>dieper</p></li></ol></li><li value="2"><p>tweede</p></li></ol>
</body></html>"""

CALC = """<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">body,div,table { font-family:"Liberation Sans" }</style></head><body>
<table cellspacing="0" border="0"><colgroup width="85"></colgroup><colgroup span="2"></colgroup>
<tr><td height="17" align="left"><b>Parkstad</b></td><td align="right" sdval="5"
sdnum="1043;">5</td></tr>
<tr><td height="17"><br></td><td>leeg ernaast</td></tr></table></body></html>"""

OUTLOOK = """<html><head><style><!-- /* Style */ --></style></head><body lang=NL link="#0563C1">
<div class=WordSection1><!--StartFragment--><p class=MsoNormal><b>Van:</b> Anna de Vries
&lt;<a href="mailto:anna@voorbeeld.nl">anna@voorbeeld.nl</a>&gt;<o:p></o:p></p>
<table class=MsoNormalTable><tr><td><p class=MsoNormal>In een kader<o:p></o:p></p></td></tr></table>
<ul type=disc><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>punt<o:p></o:p></li>
<ul type=circle><li class=MsoListParagraph style='mso-list:l0 level2 lfo1'>eronder</li></ul></ul>
<!--EndFragment--></div></body></html>"""

GOOGLE = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p
dir="ltr"
style="line-height:1.38;"><span style="font-weight:400;">Gewoon en </span><span
style="font-weight:700;">vet</span><span style="font-style:italic;"> schuin</span></p><ul
style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span
style="font-weight:400;">punt</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>
eronder</span></p></li></ul></ul></b><br class="Apple-interchange-newline">"""

WEB = """<html><body><nav>menu buiten de selectie</nav><!--StartFragment--><h3>Kop</h3><p>Lees
<a href="javascript:alert(1)">hier</a>, <a href="FILE:///etc/hostname">daar</a> of
<a href="https://voorbeeld.nl/">op de site</a>.</p><script>weg()</script><style>p {}</style>
<img src="file:///etc/hostname"><img
src="https://voorbeeld.nl/spion.gif"><svg><text>weg</text></svg>
<p style="display: none">weg</p><pre>regel een
regel twee</pre><!--EndFragment--><footer>onderaan</footer></body></html>"""

NESTED = "<table><tr><td>" * 3_000 + "diep" + "</td></tr></table>" * 3_000

#: Some hundred elements that claim four million cells.
WIDE_AND_TALL = f"<table><tr>{'<td colspan=200 rowspan=200>x' * 90}</tr>{'<tr></tr>' * 200}</table>"
