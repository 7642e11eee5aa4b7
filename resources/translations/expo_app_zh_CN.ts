<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
  <context>
    <name>Actions</name>
    <message>
      <source>Audit pack…</source>
      <translation>审计包…</translation>
    </message>
    <message>
      <source>Cancel or close</source>
      <translation>取消或关闭</translation>
    </message>
    <message>
      <source>Charts as pictures…</source>
      <translation>图表图片…</translation>
    </message>
    <message>
      <source>Close the workspace</source>
      <translation>关闭工作区</translation>
    </message>
    <message>
      <source>Copy details for a bug report</source>
      <translation>复制问题报告信息</translation>
    </message>
    <message>
      <source>Copy sentences for the press</source>
      <translation>复制新闻稿语句</translation>
    </message>
    <message>
      <source>Everything into a folder…</source>
      <translation>全部导出到文件夹…</translation>
    </message>
    <message>
      <source>Explore the sample</source>
      <translation>浏览示例</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Figures for programs (JSON)…</source>
      <translation>供程序使用的数据（JSON）…</translation>
    </message>
    <message>
      <source>Find a company</source>
      <translation>查找企业</translation>
    </message>
    <message>
      <source>Find anything…</source>
      <translation>查找任意内容…</translation>
    </message>
    <message>
      <source>Findings that wait</source>
      <translation>待核对事项</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>导入文件夹…</translation>
    </message>
    <message>
      <source>Import lists…</source>
      <translation>导入名单…</translation>
    </message>
    <message>
      <source>Import market figures…</source>
      <translation>导入市场数据…</translation>
    </message>
    <message>
      <source>Keyboard map and help</source>
      <translation>快捷键与帮助</translation>
    </message>
    <message>
      <source>Next part of the window</source>
      <translation>窗口的下一部分</translation>
    </message>
    <message>
      <source>Open a workspace…</source>
      <translation>打开工作区…</translation>
    </message>
    <message>
      <source>Own template for slides…</source>
      <translation>幻灯片自有模板…</translation>
    </message>
    <message>
      <source>Part of the window before</source>
      <translation>窗口的上一部分</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Report (PDF)…</source>
      <translation>报告（PDF）…</translation>
    </message>
    <message>
      <source>Rows (CSV)…</source>
      <translation>数据行（CSV）…</translation>
    </message>
    <message>
      <source>Save a copy as…</source>
      <translation>另存副本…</translation>
    </message>
    <message>
      <source>Slides (PowerPoint)…</source>
      <translation>幻灯片（PowerPoint）…</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>功能导览</translation>
    </message>
    <message>
      <source>The first five minutes</source>
      <translation>最初五分钟</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Verify an audit pack…</source>
      <translation>核验审计包…</translation>
    </message>
    <message>
      <source>What counts as an exhibitor</source>
      <translation>怎样算作参展商</translation>
    </message>
    <message>
      <source>Workbook (Excel)…</source>
      <translation>工作簿（Excel）…</translation>
    </message>
  </context>
  <context>
    <name>BottomBar</name>
    <message>
      <source>1 error</source>
      <translation>1 个错误</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancelled, nothing was changed</source>
      <translation>已取消，未作任何更改</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>核对</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>重做</translation>
    </message>
    <message>
      <source>Show the findings that wait</source>
      <translation>显示待核对事项</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>What is not understood can wait on the page Check</source>
      <translation>未识别的内容可稍后在“核对”页处理</translation>
    </message>
    <message>
      <source>{count} errors</source>
      <translation>{count} 个错误</translation>
    </message>
    <message>
      <source>{count} to decide</source>
      <translation>{count} 项待决定</translation>
    </message>
    <message>
      <source>{verb}: {what}</source>
      <translation>{verb}：{what}</translation>
    </message>
  </context>
  <context>
    <name>Callout</name>
    <message>
      <source>Back</source>
      <translation>上一步</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>完成</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一步</translation>
    </message>
    <message>
      <source>Skip the tour</source>
      <translation>跳过导览</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} / {count}</translation>
    </message>
  </context>
  <context>
    <name>ChangePage</name>
    <message>
      <source>Countries and sectors are needed to cross them.</source>
      <translation>交叉分析需要国别和展区数据。</translation>
    </message>
    <message>
      <source>No list states countries or regions.</source>
      <translation>名单未注明国家和地区。</translation>
    </message>
    <message>
      <source>No list states sectors that both editions have.</source>
      <translation>两届名单没有共同的展区。</translation>
    </message>
    <message>
      <source>What changed</source>
      <translation>变化概况</translation>
    </message>
  </context>
  <context>
    <name>ChangesPart</name>
    <message>
      <source>Exhibitor, and what changed</source>
      <translation>参展商及其变动</translation>
    </message>
    <message>
      <source>No row changed</source>
      <translation>没有行发生变动</translation>
    </message>
    <message>
      <source>Replaces {older}, which is kept and left out of every figure.</source>
      <translation>替换 {older}；原名单保留，但不计入任何数据。</translation>
    </message>
    <message>
      <source>The other list is newer</source>
      <translation>另一份名单较新</translation>
    </message>
    <message>
      <source>What the newer list changes</source>
      <translation>新名单带来的变动</translation>
    </message>
    <message>
      <source>blank</source>
      <translation>空</translation>
    </message>
    <message>
      <source>{added} added, {removed} removed, {changed} changed</source>
      <translation>新增 {added}，移除 {removed}，变动 {changed}</translation>
    </message>
    <message>
      <source>{field}: {old} → {new}</source>
      <translation>{field}：{old} → {new}</translation>
    </message>
    <message>
      <source>{file} is the newer list</source>
      <translation>{file} 是更新的名单</translation>
    </message>
    <message>
      <source>{older} is older than {newer}, which stays in force.</source>
      <translation>{older} 早于 {newer}，仍以后者为准。</translation>
    </message>
  </context>
  <context>
    <name>ChartTable</name>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
  </context>
  <context>
    <name>Charts</name>
    <message>
      <source>Copy as picture</source>
      <translation>复制为图片</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
    <message>
      <source>PDF page (*.pdf)</source>
      <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
      <source>PNG picture, {scale}x (*.png)</source>
      <translation>PNG 图片，{scale}x (*.png)</translation>
    </message>
    <message>
      <source>SVG drawing (*.svg)</source>
      <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
      <source>Save as SVG, PNG or PDF…</source>
      <translation>保存为 SVG、PNG 或 PDF…</translation>
    </message>
    <message>
      <source>Save the chart</source>
      <translation>保存图表</translation>
    </message>
    <message>
      <source>The chart is on the clipboard, as a picture</source>
      <translation>图表已作为图片复制到剪贴板</translation>
    </message>
    <message>
      <source>The chart is on the clipboard, as a table</source>
      <translation>图表已作为表格复制到剪贴板</translation>
    </message>
    <message>
      <source>Written: {path}</source>
      <translation>已写入：{path}</translation>
    </message>
  </context>
  <context>
    <name>CheckGroups</name>
    <message>
      <source>Company matches</source>
      <translation>企业匹配</translation>
    </message>
    <message>
      <source>same firm, other spelling</source>
      <translation>同一企业，不同写法</translation>
    </message>
    <message>
      <source>“{value}” in {cell}</source>
      <translation>{cell} 中的“{value}”</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message>
      <source>Check</source>
      <translation>核对</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>正在统计</translation>
    </message>
    <message>
      <source>Every pair and every finding is decided. What was decided can be read and undone.</source>
      <translation>所有企业匹配和核对事项均已决定。已作的决定可以查看和撤销。</translation>
    </message>
    <message>
      <source>Go on to the report</source>
      <translation>前往报告</translation>
    </message>
    <message>
      <source>Import a list; what is not understood in it waits here.</source>
      <translation>请导入名单；其中未能识别之处会列在这里。</translation>
    </message>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>No list yet</source>
      <translation>尚无名单</translation>
    </message>
    <message>
      <source>Nothing waits</source>
      <translation>没有待核对事项</translation>
    </message>
    <message>
      <source>Show decided</source>
      <translation>查看已决定</translation>
    </message>
    <message>
      <source>The lists are read and compared.</source>
      <translation>正在读取和比对名单。</translation>
    </message>
    <message>
      <source>The lists cannot be compared</source>
      <translation>名单无法比对</translation>
    </message>
    <message>
      <source>The sentence above says why. Undo the last step, or import the list again.</source>
      <translation>原因见上。请撤销最近一步，或重新导入名单。</translation>
    </message>
    <message>
      <source>Undo the last step</source>
      <translation>撤销最近一步</translation>
    </message>
    <message>
      <source>What is left are notes, which can be read and left alone.</source>
      <translation>其余均为提示，看过即可，无需处理。</translation>
    </message>
  </context>
  <context>
    <name>ComparedPage</name>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>Import the list of an earlier edition, or choose a later one above.</source>
      <translation>请导入更早一届的名单，或在上方选择较晚的届次。</translation>
    </message>
    <message>
      <source>Not known under this filter</source>
      <translation>当前筛选下数据未知</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>没有可对比的届次</translation>
    </message>
    <message>
      <source>Show {edition}</source>
      <translation>查看 {edition} 年</translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message>
      <source>Counting</source>
      <translation>正在统计</translation>
    </message>
  </context>
  <context>
    <name>Dialogs</name>
    <message>
      <source>Decisions</source>
      <translation>决定</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export decisions</source>
      <translation>导出决定</translation>
    </message>
    <message>
      <source>Export into a folder</source>
      <translation>导出到文件夹</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>导入文件夹</translation>
    </message>
    <message>
      <source>Import decisions</source>
      <translation>导入决定</translation>
    </message>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>Import market figures</source>
      <translation>导入市场数据</translation>
    </message>
    <message>
      <source>Keep working</source>
      <translation>继续工作</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Nothing is written by halves: what is not done is not there.</source>
      <translation>不会写出半成品：未完成的内容不会保存。</translation>
    </message>
    <message>
      <source>Open a workspace</source>
      <translation>打开工作区</translation>
    </message>
    <message>
      <source>Own template</source>
      <translation>自有模板</translation>
    </message>
    <message>
      <source>Save a copy</source>
      <translation>另存副本</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>停止并关闭</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>模板</translation>
    </message>
    <message>
      <source>Verify an audit pack</source>
      <translation>核验审计包</translation>
    </message>
    <message>
      <source>Workspaces</source>
      <translation>工作区</translation>
    </message>
    <message>
      <source>{name} copy</source>
      <translation>{name} 副本</translation>
    </message>
    <message>
      <source>{running} is not done yet.</source>
      <translation>“{running}”尚未完成。</translation>
    </message>
  </context>
  <context>
    <name>DropZone</name>
    <message>
      <source>Drop lists here, or anywhere in the window</source>
      <translation>将名单拖放到此处或窗口任意位置</translation>
    </message>
    <message>
      <source>Files stay on this computer and are never changed.</source>
      <translation>文件只留在本机，绝不会被改动。</translation>
    </message>
    <message>
      <source>xlsx, xls, ods, csv, or a folder. Several editions at once are fine.</source>
      <translation>xlsx、xls、ods、csv 或文件夹，可一次导入多届。</translation>
    </message>
  </context>
  <context>
    <name>Effect</name>
    <message>
      <source>, </source>
      <translation>，</translation>
    </message>
    <message>
      <source>Came again</source>
      <translation>再次参展</translation>
    </message>
    <message>
      <source>Effect on retention</source>
      <translation>对留存率的影响</translation>
    </message>
    <message>
      <source>Exhibitors</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>First-time</source>
      <translation>首次参展</translation>
    </message>
    <message>
      <source>If Y: none of these figures changes.</source>
      <translation>若为 Y：以上数字均不变。</translation>
    </message>
    <message>
      <source>If Y: retention changes</source>
      <translation>若为 Y：留存率变化</translation>
    </message>
    <message>
      <source>If Y: {parts}</source>
      <translation>若为 Y：{parts}</translation>
    </message>
    <message>
      <source>Import the edition before to see who came again.</source>
      <translation>请导入上届名单，以查看哪些企业再次参展。</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>流失</translation>
    </message>
    <message>
      <source>No list of exhibitors tells it yet.</source>
      <translation>尚无参展商名单可供判断。</translation>
    </message>
    <message>
      <source>Retention</source>
      <translation>留存率</translation>
    </message>
    <message>
      <source>With all {count} pairs open, retention lies between {low} and {high}.</source>
      <translation>{count} 对均未决定时，留存率在 {low} 至 {high} 之间。</translation>
    </message>
    <message>
      <source>Won back</source>
      <translation>回归</translation>
    </message>
    <message>
      <source>one</source>
      <translation>1</translation>
    </message>
    <message>
      <source>{count} fewer {names}</source>
      <translation>{names}减少 {count} 家</translation>
    </message>
    <message>
      <source>{count} more {names}</source>
      <translation>{names}增加 {count} 家</translation>
    </message>
  </context>
  <context>
    <name>EffectPanel</name>
    <message>
      <source>Counting</source>
      <translation>正在统计</translation>
    </message>
    <message>
      <source>change</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>if Y</source>
      <translation>若为 Y</translation>
    </message>
    <message>
      <source>now</source>
      <translation>当前</translation>
    </message>
  </context>
  <context>
    <name>EntryRow</name>
    <message>
      <source>Import {name}</source>
      <translation>导入 {name}</translation>
    </message>
  </context>
  <context>
    <name>ExhibitorsPage</name>
    <message>
      <source>By other rules</source>
      <translation>其他口径</translation>
    </message>
    <message>
      <source>Country or region</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Earlier editions</source>
      <translation>往届</translation>
    </message>
    <message>
      <source>Exhibitor</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>Exhibitors</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>Filter by name, country, sector or stand</source>
      <translation>按名称、国别、展区或展位筛选</translation>
    </message>
    <message>
      <source>Filter the exhibitors</source>
      <translation>筛选参展商</translation>
    </message>
    <message>
      <source>Hall</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>List</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>Name in the other language</source>
      <translation>另一语言的名称</translation>
    </message>
    <message>
      <source>Net m²</source>
      <translation>净面积（m²）</translation>
    </message>
    <message>
      <source>Ranges</source>
      <translation>区间</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Sectors</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Stand</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>{shown} of {all}</source>
      <translation>{shown} / {all}</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>Figures (*.json)</source>
      <translation>数据 (*.json)</translation>
    </message>
    <message>
      <source>Report (*.pdf)</source>
      <translation>报告 (*.pdf)</translation>
    </message>
    <message>
      <source>Rows (*.csv *.parquet)</source>
      <translation>数据行 (*.csv *.parquet)</translation>
    </message>
    <message>
      <source>Slides (*.pptx)</source>
      <translation>幻灯片 (*.pptx)</translation>
    </message>
    <message>
      <source>Workbook (*.xlsx)</source>
      <translation>工作簿 (*.xlsx)</translation>
    </message>
  </context>
  <context>
    <name>ExportFlow</name>
    <message>
      <source>; </source>
      <translation>；</translation>
    </message>
    <message>
      <source>Looking at {name}</source>
      <translation>正在查看 {name}</translation>
    </message>
    <message>
      <source>Writing {name}</source>
      <translation>正在写入 {name}</translation>
    </message>
    <message>
      <source>{name}: {told}.</source>
      <translation>{name}：{told}。</translation>
    </message>
  </context>
  <context>
    <name>FactsBar</name>
    <message>
      <source> and </source>
      <translation>和</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>对象</translation>
    </message>
    <message>
      <source>Date of the list</source>
      <translation>名单日期</translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>届次</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>展会</translation>
    </message>
    <message>
      <source>Exhibitors</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>Import 1 row</source>
      <translation>导入 1 行</translation>
    </message>
    <message>
      <source>Import {name}</source>
      <translation>导入 {name}</translation>
    </message>
    <message>
      <source>Import {rows} rows</source>
      <translation>导入 {rows} 行</translation>
    </message>
    <message>
      <source>Leave without importing</source>
      <translation>不导入并离开</translation>
    </message>
    <message>
      <source>List date</source>
      <translation>名单日期</translation>
    </message>
    <message>
      <source>Nothing to import</source>
      <translation>没有可导入的内容</translation>
    </message>
    <message>
      <source>Reading the rest</source>
      <translation>正在读取其余部分</translation>
    </message>
    <message>
      <source>Say which edition it is.</source>
      <translation>请说明是哪一届。</translation>
    </message>
    <message>
      <source>Visitors</source>
      <translation>观众</translation>
    </message>
    <message>
      <source>Whom the list lists</source>
      <translation>名单对象</translation>
    </message>
    <message>
      <source>by row</source>
      <translation>逐行</translation>
    </message>
    <message>
      <source>not told</source>
      <translation>未注明</translation>
    </message>
    <message>
      <source>read from {places}</source>
      <translation>取自{places}</translation>
    </message>
    <message>
      <source>{count} files</source>
      <translation>{count} 个文件</translation>
    </message>
  </context>
  <context>
    <name>FieldRow</name>
    <message>
      <source>A column without a header</source>
      <translation>没有表头的列</translation>
    </message>
    <message>
      <source>Field of column {header}</source>
      <translation>“{header}”列的字段</translation>
    </message>
    <message>
      <source>Read “{header}” as {field} in every file</source>
      <translation>所有文件中都将“{header}”识别为{field}</translation>
    </message>
    <message>
      <source>kept as it is; counts for nothing</source>
      <translation>照原样保留，不参与统计</translation>
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Country, declared</source>
      <translation>国别/地区（申报）</translation>
    </message>
    <message>
      <source>Country, invoice</source>
      <translation>国别/地区（发票）</translation>
    </message>
    <message>
      <source>Country, parent</source>
      <translation>国别/地区（母公司）</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>电子邮箱</translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>届次</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>展会</translation>
    </message>
    <message>
      <source>Hall</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>Main exhibitor</source>
      <translation>主参展商</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name, local</source>
      <translation>本地语言名称</translation>
    </message>
    <message>
      <source>Net space</source>
      <translation>净面积</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>编号</translation>
    </message>
    <message>
      <source>On site or online</source>
      <translation>线下或线上</translation>
    </message>
    <message>
      <source>Phase</source>
      <translation>期</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>参展商类型</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Stand</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>网址</translation>
    </message>
    <message>
      <source>Whom it lists</source>
      <translation>名单对象</translation>
    </message>
    <message>
      <source>–</source>
      <translation>–</translation>
    </message>
  </context>
  <context>
    <name>FigureCard</name>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
  </context>
  <context>
    <name>FigurePart</name>
    <message>
      <source>Compare profiles</source>
      <translation>比较口径</translation>
    </message>
    <message>
      <source>Definition</source>
      <translation>定义</translation>
    </message>
    <message>
      <source>How {rows} rows become {total}</source>
      <translation>{rows} 行如何得出 {total}</translation>
    </message>
    <message>
      <source>Profile {name}</source>
      <translation>口径：{name}</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
  </context>
  <context>
    <name>FigureTrail</name>
    <message>
      <source>Edition</source>
      <translation>届次</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>企业</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Rows behind the figure</source>
      <translation>数字背后的数据行</translation>
    </message>
    <message>
      <source>Stand</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>The rows behind it: {rows}</source>
      <translation>背后的数据行：{rows}</translation>
    </message>
    <message>
      <source>m²</source>
      <translation>m²</translation>
    </message>
    <message>
      <source>{name} {edition}</source>
      <translation>{name}，{edition} 年</translation>
    </message>
    <message>
      <source>{name}, {noun} {edition}</source>
      <translation>{name}：{noun}，{edition} 年</translation>
    </message>
  </context>
  <context>
    <name>FilesPart</name>
    <message>
      <source>Add files</source>
      <translation>添加文件</translation>
    </message>
    <message>
      <source>Files and sheets</source>
      <translation>文件与工作表</translation>
    </message>
    <message>
      <source>cannot be used</source>
      <translation>无法使用</translation>
    </message>
    <message>
      <source>cover, left out</source>
      <translation>封面，不导入</translation>
    </message>
    <message>
      <source>hidden, left out</source>
      <translation>隐藏，不导入</translation>
    </message>
    <message>
      <source>imported already</source>
      <translation>已导入</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>不导入</translation>
    </message>
    <message>
      <source>no list in it</source>
      <translation>其中没有名单</translation>
    </message>
    <message>
      <source>no list, left out</source>
      <translation>不是名单，不导入</translation>
    </message>
    <message>
      <source>or drop them anywhere</source>
      <translation>或拖放到窗口任意位置</translation>
    </message>
    <message>
      <source>{count} sheets, {size}</source>
      <translation>{count} 个工作表，{size}</translation>
    </message>
    <message>
      <source>{rows} rows</source>
      <translation>{rows} 行</translation>
    </message>
    <message>
      <source>{rows} rows so far</source>
      <translation>目前 {rows} 行</translation>
    </message>
  </context>
  <context>
    <name>FilterChip</name>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
  </context>
  <context>
    <name>FilterField</name>
    <message>
      <source>10, &gt;= 10, &lt; 10 or 10..20; = for empty cells</source>
      <translation>10、&gt;= 10、&lt; 10 或 10..20；= 表示空单元格</translation>
    </message>
    <message>
      <source>Filter {column}</source>
      <translation>筛选{column}</translation>
    </message>
    <message>
      <source>Words that occur; -word for those that do not; = for empty cells</source>
      <translation>包含的词；-词 表示不包含；= 表示空单元格</translation>
    </message>
  </context>
  <context>
    <name>FindingCard</name>
    <message>
      <source>({count} rows)</source>
      <translation>（{count} 行）</translation>
    </message>
    <message>
      <source>Show the cell: {place}</source>
      <translation>查看单元格：{place}</translation>
    </message>
    <message>
      <source>What the cell should say, then Enter</source>
      <translation>输入单元格应有的内容，按 Enter</translation>
    </message>
    <message>
      <source>What “{value}” means</source>
      <translation>“{value}”的含义</translation>
    </message>
  </context>
  <context>
    <name>FindingsPart</name>
    <message>
      <source>1 finding</source>
      <translation>1 项</translation>
    </message>
    <message>
      <source>Show {count} more</source>
      <translation>再显示 {count} 项</translation>
    </message>
    <message>
      <source>in 1 row</source>
      <translation>涉及 1 行</translation>
    </message>
    <message>
      <source>in {rows} rows</source>
      <translation>涉及 {rows} 行</translation>
    </message>
    <message>
      <source>{answer} ({count})</source>
      <translation>{answer}（{count}）</translation>
    </message>
    <message>
      <source>{cell} of {file}</source>
      <translation>{file} 的 {cell}</translation>
    </message>
    <message>
      <source>{count} findings</source>
      <translation>{count} 项</translation>
    </message>
    <message>
      <source>{count} rows, first {cell} of {file}</source>
      <translation>{count} 行，首处在 {file} 的 {cell}</translation>
    </message>
    <message>
      <source>{told} {where}.</source>
      <translation>{told}，{where}。</translation>
    </message>
  </context>
  <context>
    <name>GridPart</name>
    <message>
      <source>Rows {first} to {last} of the first {all}</source>
      <translation>第 {first} 至 {last} 行，已读 {all} 行</translation>
    </message>
    <message>
      <source>Rows {first} to {last} of {all}</source>
      <translation>第 {first} 至 {last} 行，共 {all} 行</translation>
    </message>
    <message>
      <source>Scroll right: {fields}</source>
      <translation>向右滚动：{fields}</translation>
    </message>
  </context>
  <context>
    <name>Grouped</name>
    <message>
      <source>Leave them as they are</source>
      <translation>全部保持原样</translation>
    </message>
  </context>
  <context>
    <name>Groups</name>
    <message>
      <source>A decision does not fit</source>
      <translation>决定已不适用</translation>
    </message>
    <message>
      <source>A decision waits for its list</source>
      <translation>决定等待对应名单</translation>
    </message>
    <message>
      <source>A known value is blank now</source>
      <translation>原有数据现为空</translation>
    </message>
    <message>
      <source>A list of another event</source>
      <translation>其他展会的名单</translation>
    </message>
    <message>
      <source>A remark says cancelled</source>
      <translation>备注为已取消</translation>
    </message>
    <message>
      <source>Cancelled rows</source>
      <translation>已取消的行</translation>
    </message>
    <message>
      <source>Cells that say “as above”</source>
      <translation>写“同上”的单元格</translation>
    </message>
    <message>
      <source>Cells with an error</source>
      <translation>有错误的单元格</translation>
    </message>
    <message>
      <source>Co-exhibitors in a cell</source>
      <translation>单元格内的联合参展商</translation>
    </message>
    <message>
      <source>Co-exhibitors indented</source>
      <translation>缩进的联合参展商</translation>
    </message>
    <message>
      <source>Columns not understood</source>
      <translation>未识别的列</translation>
    </message>
    <message>
      <source>Country from the address</source>
      <translation>国别取自地址</translation>
    </message>
    <message>
      <source>Country may be several</source>
      <translation>可能指多个国家/地区</translation>
    </message>
    <message>
      <source>Country not recognised</source>
      <translation>无法识别的国别</translation>
    </message>
    <message>
      <source>Country of the main exhibitor</source>
      <translation>国别取自主参展商</translation>
    </message>
    <message>
      <source>Date of the list not clear</source>
      <translation>名单日期不明</translation>
    </message>
    <message>
      <source>Decisions contradict</source>
      <translation>决定相互矛盾</translation>
    </message>
    <message>
      <source>Edition not readable</source>
      <translation>届次无法识别</translation>
    </message>
    <message>
      <source>Encoding not certain</source>
      <translation>编码不确定</translation>
    </message>
    <message>
      <source>Exact duplicate</source>
      <translation>完全重复</translation>
    </message>
    <message>
      <source>Exhibitors by country or region</source>
      <translation>按国别/地区统计的参展商</translation>
    </message>
    <message>
      <source>Exhibitors by hall</source>
      <translation>按展馆统计的参展商</translation>
    </message>
    <message>
      <source>Exhibitors by how they came</source>
      <translation>按参展经历统计的参展商</translation>
    </message>
    <message>
      <source>Exhibitors by sector</source>
      <translation>按展区统计的参展商</translation>
    </message>
    <message>
      <source>Exhibitors by size of stand</source>
      <translation>按展位面积统计的参展商</translation>
    </message>
    <message>
      <source>Formulas without a value</source>
      <translation>没有结果的公式</translation>
    </message>
    <message>
      <source>From the sheet's name</source>
      <translation>取自工作表名称</translation>
    </message>
    <message>
      <source>Hall taken from the stand</source>
      <translation>展馆取自展位号</translation>
    </message>
    <message>
      <source>Headings taken for rows</source>
      <translation>标题用于其下各行</translation>
    </message>
    <message>
      <source>Hidden columns are read</source>
      <translation>隐藏列已读取</translation>
    </message>
    <message>
      <source>Hidden rows count</source>
      <translation>隐藏行计入</translation>
    </message>
    <message>
      <source>Main exhibitor not listed</source>
      <translation>主参展商不在名单中</translation>
    </message>
    <message>
      <source>New columns</source>
      <translation>新增的列</translation>
    </message>
    <message>
      <source>Not settled yet</source>
      <translation>尚未确定</translation>
    </message>
    <message>
      <source>On site or online not clear</source>
      <translation>线上或线下不明</translation>
    </message>
    <message>
      <source>Partly struck through</source>
      <translation>部分带删除线</translation>
    </message>
    <message>
      <source>Perhaps several firms</source>
      <translation>可能有多家企业</translation>
    </message>
    <message>
      <source>Remark beside a name</source>
      <translation>名称旁的备注</translation>
    </message>
    <message>
      <source>Role at odds with the stand</source>
      <translation>参展商类型与展位不符</translation>
    </message>
    <message>
      <source>Role not recognised</source>
      <translation>无法识别的参展商类型</translation>
    </message>
    <message>
      <source>Rows that name nobody</source>
      <translation>没有企业名称的行</translation>
    </message>
    <message>
      <source>Rows without a country</source>
      <translation>未填国别的行</translation>
    </message>
    <message>
      <source>Rows without a name</source>
      <translation>未填名称的行</translation>
    </message>
    <message>
      <source>Rows without a sector</source>
      <translation>未填展区的行</translation>
    </message>
    <message>
      <source>Sector not recognised</source>
      <translation>无法识别的展区</translation>
    </message>
    <message>
      <source>Sector not taken apart</source>
      <translation>未拆开的展区</translation>
    </message>
    <message>
      <source>Sector renamed</source>
      <translation>展区更名</translation>
    </message>
    <message>
      <source>Sector split</source>
      <translation>展区拆分</translation>
    </message>
    <message>
      <source>Sectors made one</source>
      <translation>展区合并统计</translation>
    </message>
    <message>
      <source>Several firms in a cell</source>
      <translation>一格内有多家企业</translation>
    </message>
    <message>
      <source>Several tables in a sheet</source>
      <translation>一表含多个表格</translation>
    </message>
    <message>
      <source>Sheets left out</source>
      <translation>未采用的工作表</translation>
    </message>
    <message>
      <source>Stand named twice</source>
      <translation>展位重复写</translation>
    </message>
    <message>
      <source>Stand number is unusual</source>
      <translation>展位号不常见</translation>
    </message>
    <message>
      <source>Stand of the main exhibitor</source>
      <translation>主参展商的展位</translation>
    </message>
    <message>
      <source>Stand size assumed</source>
      <translation>展位面积为推定</translation>
    </message>
    <message>
      <source>Stand size not readable</source>
      <translation>展位面积无法识别</translation>
    </message>
    <message>
      <source>Stated total differs</source>
      <translation>注明的合计不一致</translation>
    </message>
    <message>
      <source>Status not recognised</source>
      <translation>无法识别的状态</translation>
    </message>
    <message>
      <source>The host is inferred</source>
      <translation>主办地为推定</translation>
    </message>
    <message>
      <source>Two lists of one edition</source>
      <translation>同一届有两份名单</translation>
    </message>
    <message>
      <source>Two spellings in an edition</source>
      <translation>同届中有两种写法</translation>
    </message>
    <message>
      <source>Values taken for rows below</source>
      <translation>数值用于其下各行</translation>
    </message>
    <message>
      <source>Whose stand is not clear</source>
      <translation>展位归属不明</translation>
    </message>
  </context>
  <context>
    <name>GroupsList</name>
    <message>
      <source>Groups of findings</source>
      <translation>核对事项分组</translation>
    </message>
  </context>
  <context>
    <name>GroupsPage</name>
    <message>
      <source>Import a list that states them, and say which column it is.</source>
      <translation>请导入注明这些信息的名单，并指定对应的列。</translation>
    </message>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>No list states countries or regions</source>
      <translation>名单未注明国家和地区</translation>
    </message>
  </context>
  <context>
    <name>GroupsPart</name>
    <message>
      <source>The lists do not tell enough for this chart.</source>
      <translation>名单信息不足，无法绘制此图。</translation>
    </message>
  </context>
  <context>
    <name>GrowthTrail</name>
    <message>
      <source>As published; the values of both years are not known.</source>
      <translation>按公布数值；首末两年的数值未知。</translation>
    </message>
    <message>
      <source>Comes with Expo Analytics.</source>
      <translation>随 Expo Analytics 提供。</translation>
    </message>
    <message>
      <source>Computed from the end points; no growth was published.</source>
      <translation>按首末两年数值计算；未公布增长率。</translation>
    </message>
    <message>
      <source>From a sheet that was taken in.</source>
      <translation>来自导入的表格。</translation>
    </message>
    <message>
      <source>Percent a year, compounded, from {since} to {year}.</source>
      <translation>{since} 至 {year} 年，按复合计算的年均百分比。</translation>
    </message>
    <message>
      <source>Published {published}; the end points give {computed}.</source>
      <translation>公布 {published}；按首末两年计算为 {computed}。</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Values behind the growth</source>
      <translation>增长背后的数值</translation>
    </message>
    <message>
      <source>Year</source>
      <translation>年份</translation>
    </message>
    <message>
      <source>not known</source>
      <translation>未知</translation>
    </message>
  </context>
  <context>
    <name>Guide</name>
    <message>
      <source>1  Import</source>
      <translation>1  导入</translation>
    </message>
    <message>
      <source>2  Look</source>
      <translation>2  查看</translation>
    </message>
    <message>
      <source>3  Read</source>
      <translation>3  解读</translation>
    </message>
    <message>
      <source>4  Settle</source>
      <translation>4  核对</translation>
    </message>
    <message>
      <source>5  Take along</source>
      <translation>5  带走</translation>
    </message>
    <message>
      <source>Check asks what no rule could settle. Nothing has to be answered, and every answer can be undone.</source>
      <translation>规则无法判定的内容在“核对”页提问。不必全部回答，每个回答都可以撤销。</translation>
    </message>
    <message>
      <source>Click a figure: the trail shows how the rows became it, and why a row is left out.</source>
      <translation>点击任一数字：溯源栏说明它由哪些行得出，以及某一行为何未计入。</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Counts</source>
      <translation>计入</translation>
    </message>
    <message>
      <source>Does not count</source>
      <translation>不计入</translation>
    </message>
    <message>
      <source>Drop the lists of one or several editions anywhere in the window, or press Ctrl+I. Title rows, subtotals and several sheets are fine.</source>
      <translation>把一届或多届的名单拖放到窗口任意位置，或按 Ctrl+I。标题行、小计和多个工作表都没有问题。</translation>
    </message>
    <message>
      <source>International</source>
      <translation>国际</translation>
    </message>
    <message>
      <source>Main exhibitors and co-exhibitors on site, each once per edition, however many stands they have (UFI, ISO 25639-1).</source>
      <translation>现场参展的主参展商和联合参展商；每届每家只计一次，不论有几个展位（UFI，ISO 25639-1）。</translation>
    </message>
    <message>
      <source>Other rules</source>
      <translation>其他口径</translation>
    </message>
    <message>
      <source>Overview says what happened. Click a figure, a bar or a row: its definition, its rows and the cell in your list open at the right.</source>
      <translation>“概览”说明发生了什么。点击数字、柱条或表格的一行：右侧显示其定义、所依据的各行，以及名单中的单元格。</translation>
    </message>
    <message>
      <source>Profile, above every page: FKM, two Chinese ones, the list as it stands, and your own. Every figure names the profile it was counted by.</source>
      <translation>每页上方的“口径”：FKM、两种中国口径、按名单原样，以及您自己的口径。每个数字都注明所用口径。</translation>
    </message>
    <message>
      <source>Report shows the slides: order them, leave some out, write your own titles. Ctrl+E writes slides, workbook, PDF, pictures or rows.</source>
      <translation>“报告”显示各张幻灯片：可排序、略去、自拟标题。Ctrl+E 导出幻灯片、工作簿、PDF、图片或数据行。</translation>
    </message>
    <message>
      <source>Represented companies, organisers of pavilions, who only takes part online, cancelled rows, rows that stand twice, totals.</source>
      <translation>被代理企业、组团单位、仅在线参展者、已取消的行、重复的行、合计行。</translation>
    </message>
    <message>
      <source>Row by row</source>
      <translation>逐行查证</translation>
    </message>
    <message>
      <source>The country or region of the contract is known and is not that of the event.</source>
      <translation>合同所属国家或地区已知，且不是展会所在国家或地区。</translation>
    </message>
    <message>
      <source>The first five minutes</source>
      <translation>最初五分钟</translation>
    </message>
    <message>
      <source>What counts as an exhibitor</source>
      <translation>怎样算作参展商</translation>
    </message>
    <message>
      <source>You see how every column is understood. Change what is wrong, then press Enter; all else can wait.</source>
      <translation>可看到每一列如何被识别。改正有误之处，然后按 Enter；其余可以稍后处理。</translation>
    </message>
  </context>
  <context>
    <name>Headings</name>
    <message>
      <source>A column that is new</source>
      <translation>新增的列</translation>
    </message>
    <message>
      <source>A decision does not fit any more</source>
      <translation>有一项决定已不适用</translation>
    </message>
    <message>
      <source>A known value is blank now</source>
      <translation>原有数据现为空</translation>
    </message>
    <message>
      <source>A list of another event</source>
      <translation>其他展会的名单</translation>
    </message>
    <message>
      <source>A main exhibitor that is not listed</source>
      <translation>主参展商不在名单中</translation>
    </message>
    <message>
      <source>A remark beside a name</source>
      <translation>名称旁的备注</translation>
    </message>
    <message>
      <source>A remark says cancelled</source>
      <translation>备注为已取消</translation>
    </message>
    <message>
      <source>A sector that was not taken apart</source>
      <translation>未拆开的展区</translation>
    </message>
    <message>
      <source>A stand is named twice</source>
      <translation>展位写了两次</translation>
    </message>
    <message>
      <source>Area assumed</source>
      <translation>面积为推定</translation>
    </message>
    <message>
      <source>Cells partly struck through</source>
      <translation>单元格部分带删除线</translation>
    </message>
    <message>
      <source>Cells that say “as above”</source>
      <translation>写“同上”的单元格</translation>
    </message>
    <message>
      <source>Cells with an error</source>
      <translation>有错误的单元格</translation>
    </message>
    <message>
      <source>Columns that count for nothing</source>
      <translation>不参与统计的列</translation>
    </message>
    <message>
      <source>Country taken from the address</source>
      <translation>国别取自地址</translation>
    </message>
    <message>
      <source>Formulas without a value</source>
      <translation>没有结果的公式</translation>
    </message>
    <message>
      <source>Headings taken for the rows below</source>
      <translation>标题用于其下各行</translation>
    </message>
    <message>
      <source>Hidden columns are read</source>
      <translation>隐藏列已读取</translation>
    </message>
    <message>
      <source>Hidden rows count</source>
      <translation>隐藏行计入</translation>
    </message>
    <message>
      <source>Meant is most likely {name}.</source>
      <translation>很可能是指{name}。</translation>
    </message>
    <message>
      <source>Perhaps several firms</source>
      <translation>可能有多家企业</translation>
    </message>
    <message>
      <source>Rows that are struck through</source>
      <translation>带删除线的行</translation>
    </message>
    <message>
      <source>Rows that name nobody</source>
      <translation>没有企业名称的行</translation>
    </message>
    <message>
      <source>Rows that stand twice</source>
      <translation>重复出现的行</translation>
    </message>
    <message>
      <source>Rows without a country</source>
      <translation>未填国别的行</translation>
    </message>
    <message>
      <source>Rows without a name</source>
      <translation>未填名称的行</translation>
    </message>
    <message>
      <source>Rows without a sector</source>
      <translation>未填展区的行</translation>
    </message>
    <message>
      <source>Say which one is meant, or that it is none.</source>
      <translation>请说明所指，或说明它不是国家或地区。</translation>
    </message>
    <message>
      <source>Several firms in a cell</source>
      <translation>一格内有多家企业</translation>
    </message>
    <message>
      <source>Several tables in a sheet</source>
      <translation>一表含多个表格</translation>
    </message>
    <message>
      <source>Stated total differs</source>
      <translation>注明的合计不一致</translation>
    </message>
    <message>
      <source>Taken from the sheet's name</source>
      <translation>取自工作表名称</translation>
    </message>
    <message>
      <source>The date of the list is not clear</source>
      <translation>名单日期不明</translation>
    </message>
    <message>
      <source>The encoding is not certain</source>
      <translation>编码不确定</translation>
    </message>
    <message>
      <source>The host is inferred</source>
      <translation>主办地为推定</translation>
    </message>
    <message>
      <source>Two lists of one edition</source>
      <translation>同一届有两份名单</translation>
    </message>
    <message>
      <source>Two spellings of one name</source>
      <translation>同一名称的两种写法</translation>
    </message>
    <message>
      <source>Values taken for the rows below</source>
      <translation>数值用于其下各行</translation>
    </message>
    <message>
      <source>Which edition is it?</source>
      <translation>是哪一届？</translation>
    </message>
    <message>
      <source>{count} rows skipped</source>
      <translation>跳过 {count} 行</translation>
    </message>
    <message>
      <source>“{value}” is an unusual stand</source>
      <translation>“{value}”是不常见的展位号</translation>
    </message>
    <message>
      <source>“{value}” is no area</source>
      <translation>“{value}”不是面积</translation>
    </message>
    <message>
      <source>“{value}” is no country name</source>
      <translation>“{value}”不是国家或地区名称</translation>
    </message>
    <message>
      <source>“{value}” is no known role</source>
      <translation>“{value}”不是已知的参展商类型</translation>
    </message>
    <message>
      <source>“{value}” is no known sector</source>
      <translation>“{value}”不是已知的展区</translation>
    </message>
    <message>
      <source>“{value}” is no known status</source>
      <translation>“{value}”不是已知的状态</translation>
    </message>
    <message>
      <source>“{value}” is not settled yet</source>
      <translation>“{value}”尚未确定</translation>
    </message>
    <message>
      <source>“{value}” is not understood</source>
      <translation>“{value}”无法识别</translation>
    </message>
    <message>
      <source>“{value}” may mean several countries</source>
      <translation>“{value}”可能指多个国家/地区</translation>
    </message>
    <message>
      <source>“{value}” names no year</source>
      <translation>“{value}”未注明年份</translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>复制详细信息</translation>
    </message>
    <message>
      <source>Show the log</source>
      <translation>查看日志</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>功能导览</translation>
    </message>
    <message>
      <source>The details are on the clipboard; no name and no cell is in them</source>
      <translation>信息已复制到剪贴板，不含任何名称和单元格内容</translation>
    </message>
  </context>
  <context>
    <name>HelpPanel</name>
    <message>
      <source>Keyboard map</source>
      <translation>快捷键一览</translation>
    </message>
  </context>
  <context>
    <name>ImportFindings</name>
    <message>
      <source>Everything was understood.</source>
      <translation>全部识别无误。</translation>
    </message>
    <message>
      <source>In {cell}</source>
      <translation>在 {cell}</translation>
    </message>
    <message>
      <source>Looking for what is not understood</source>
      <translation>正在查找未能识别之处</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>查看</translation>
    </message>
    <message>
      <source>and {count} like it</source>
      <translation>另有 {count} 项类似</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>另有 {count} 项</translation>
    </message>
    <message>
      <source>{count} rows, first in {cell}</source>
      <translation>{count} 行，首处在 {cell}</translation>
    </message>
  </context>
  <context>
    <name>ImportFlow</name>
    <message>
      <source>Reading lists</source>
      <translation>正在读取名单</translation>
    </message>
  </context>
  <context>
    <name>ImportPage</name>
    <message>
      <source> from the lists themselves.</source>
      <translation>从名单中读取。</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>选择文件夹</translation>
    </message>
    <message>
      <source>Choose files</source>
      <translation>选择文件</translation>
    </message>
    <message>
      <source>Choose other files</source>
      <translation>选择其他文件</translation>
    </message>
    <message>
      <source>Exhibitors or visitors, one edition or several; the event and the edition are read</source>
      <translation>参展商或观众，一届或多届均可；展会名称和届次</translation>
    </message>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>Leave</source>
      <translation>离开</translation>
    </message>
    <message>
      <source>Reading the lists</source>
      <translation>正在读取名单</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
  </context>
  <context>
    <name>IndicatorFlow</name>
    <message>
      <source>Left out, for they are no country or region: {names}</source>
      <translation>未采用（不是国家或地区）：{names}</translation>
    </message>
    <message>
      <source>Reading {name}</source>
      <translation>正在读取 {name}</translation>
    </message>
  </context>
  <context>
    <name>IndicatorsMenu</name>
    <message>
      <source>Import market figures…</source>
      <translation>导入市场数据…</translation>
    </message>
    <message>
      <source>Those that the event's name or sectors call for</source>
      <translation>按展会名称或展区自动选取</translation>
    </message>
  </context>
  <context>
    <name>KeyMap</name>
    <message>
      <source>Copy as picture</source>
      <translation>复制为图片</translation>
    </message>
    <message>
      <source>Copy as table</source>
      <translation>复制为表格</translation>
    </message>
    <message>
      <source>Copy the rows, with headers</source>
      <translation>复制所选行（含表头）</translation>
    </message>
    <message>
      <source>Copy the whole table</source>
      <translation>复制整个表格</translation>
    </message>
    <message>
      <source>Correct the cell</source>
      <translation>更正单元格</translation>
    </message>
    <message>
      <source>Different companies</source>
      <translation>不同企业</translation>
    </message>
    <message>
      <source>Everything else about cell and column</source>
      <translation>单元格与列的其他操作</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>任意位置</translation>
    </message>
    <message>
      <source>Filter the column</source>
      <translation>筛选该列</translation>
    </message>
    <message>
      <source>From mark to mark</source>
      <translation>在图形间移动</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>In a chart</source>
      <translation>图表中</translation>
    </message>
    <message>
      <source>In a table</source>
      <translation>表格中</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>稍后</translation>
    </message>
    <message>
      <source>On the page Check</source>
      <translation>核对页</translation>
    </message>
    <message>
      <source>On the page of the import</source>
      <translation>导入页</translation>
    </message>
    <message>
      <source>Open the trail of the mark</source>
      <translation>打开该图形的溯源</translation>
    </message>
    <message>
      <source>Open the trail of the row</source>
      <translation>打开该行的溯源</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Save as SVG, PNG or PDF</source>
      <translation>保存为 SVG、PNG 或 PDF</translation>
    </message>
    <message>
      <source>The company was renamed</source>
      <translation>企业已更名</translation>
    </message>
    <message>
      <source>The menu of the row</source>
      <translation>该行的菜单</translation>
    </message>
    <message>
      <source>The pair before, the next</source>
      <translation>上一对、下一对</translation>
    </message>
    <message>
      <source>The same company</source>
      <translation>同一企业</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>en</source>
      <translation>zh</translation>
    </message>
  </context>
  <context>
    <name>Legend</name>
    <message>
      <source>data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>guessed</source>
      <translation>推定</translation>
    </message>
    <message>
      <source>header</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>header, {rows} rows</source>
      <translation>表头，{rows} 行</translation>
    </message>
    <message>
      <source>no header</source>
      <translation>无表头</translation>
    </message>
    <message>
      <source>not understood</source>
      <translation>未识别</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>跳过</translation>
    </message>
    <message>
      <source>title</source>
      <translation>标题</translation>
    </message>
  </context>
  <context>
    <name>ListPicker</name>
    <message>
      <source>Countries and regions</source>
      <translation>国家和地区</translation>
    </message>
    <message>
      <source>Country or region</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Country or region to read it as</source>
      <translation>应识别为哪个国家或地区</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Sector to read it as</source>
      <translation>应识别为哪个展区</translation>
    </message>
    <message>
      <source>Sectors</source>
      <translation>展区</translation>
    </message>
  </context>
  <context>
    <name>Log</name>
    <message>
      <source>Column</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Corrected cell</source>
      <translation>更正单元格</translation>
    </message>
    <message>
      <source>Counting profile</source>
      <translation>统计口径</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Different</source>
      <translation>不同企业</translation>
    </message>
    <message>
      <source>Event</source>
      <translation>展会</translation>
    </message>
    <message>
      <source>Excluded row</source>
      <translation>排除行</translation>
    </message>
    <message>
      <source>Group of countries</source>
      <translation>国家分组</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>表头</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Left as it is</source>
      <translation>保持原样</translation>
    </message>
    <message>
      <source>List</source>
      <translation>名单</translation>
    </message>
    <message>
      <source>List replaced</source>
      <translation>替换名单</translation>
    </message>
    <message>
      <source>Market figures</source>
      <translation>市场数据</translation>
    </message>
    <message>
      <source>Nomenclature</source>
      <translation>展品分类</translation>
    </message>
    <message>
      <source>Pages of the report</source>
      <translation>报告页面</translation>
    </message>
    <message>
      <source>Pavilion organiser</source>
      <translation>组团单位</translation>
    </message>
    <message>
      <source>Renamed</source>
      <translation>更名</translation>
    </message>
    <message>
      <source>Same company</source>
      <translation>同一企业</translation>
    </message>
    <message>
      <source>Saved view</source>
      <translation>已存视图</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Text of a page</source>
      <translation>页面文字</translation>
    </message>
    <message>
      <source>given up</source>
      <translation>已放弃</translation>
    </message>
    <message>
      <source>in force</source>
      <translation>生效</translation>
    </message>
    <message>
      <source>taken back</source>
      <translation>已撤回</translation>
    </message>
  </context>
  <context>
    <name>LogFiles</name>
    <message>
      <source>Written: {path}</source>
      <translation>已写入：{path}</translation>
    </message>
    <message>
      <source>{file}: all of its decisions are in force already</source>
      <translation>{file}：其中的决定均已生效</translation>
    </message>
  </context>
  <context>
    <name>LogPart</name>
    <message>
      <source>1 decision in force</source>
      <translation>1 项决定生效</translation>
    </message>
    <message>
      <source>All kinds ({count})</source>
      <translation>全部类别（{count}）</translation>
    </message>
    <message>
      <source>Decision</source>
      <translation>决定</translation>
    </message>
    <message>
      <source>Decisions, newest first</source>
      <translation>决定，最新的在前</translation>
    </message>
    <message>
      <source>Export decisions to a file</source>
      <translation>将决定导出到文件</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
    </message>
    <message>
      <source>Import decisions from a file</source>
      <translation>从文件导入决定</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>导入…</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Kind of decision</source>
      <translation>决定的类别</translation>
    </message>
    <message>
      <source>Newest first, imports among them. Nothing is deleted: what was taken back stays.</source>
      <translation>最新的在前，导入也列在其中。任何记录都不会删除：已撤回的仍会保留。</translation>
    </message>
    <message>
      <source>Nothing decided yet</source>
      <translation>尚未作出决定</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Taken (UTC)</source>
      <translation>时间（UTC）</translation>
    </message>
    <message>
      <source>Undo the last</source>
      <translation>撤销最近一项</translation>
    </message>
    <message>
      <source>{count} decisions in force</source>
      <translation>{count} 项决定生效</translation>
    </message>
  </context>
  <context>
    <name>LookFlow</name>
    <message>
      <source>Looking for what is not understood</source>
      <translation>正在查找未能识别之处</translation>
    </message>
    <message>
      <source>Recognising exhibitors</source>
      <translation>正在识别参展商</translation>
    </message>
    <message>
      <source>Understanding the lists</source>
      <translation>正在识别名单</translation>
    </message>
  </context>
  <context>
    <name>LoyaltyPage</name>
    <message>
      <source>Cohorts and lost</source>
      <translation>留存与流失</translation>
    </message>
    <message>
      <source>Exhibitors that did not come again</source>
      <translation>未再参展的企业</translation>
    </message>
    <message>
      <source>Flow</source>
      <translation>届间流动</translation>
    </message>
    <message>
      <source>Import more editions to see who came again.</source>
      <translation>请导入更多届次，以查看哪些企业再次参展。</translation>
    </message>
    <message>
      <source>Net space of both editions is needed to see how it moved.</source>
      <translation>需要两届的净面积数据才能查看其变化。</translation>
    </message>
    <message>
      <source>Retention by country or region</source>
      <translation>按国别/地区统计的留存率</translation>
    </message>
    <message>
      <source>Retention by sector</source>
      <translation>按展区统计的留存率</translation>
    </message>
    <message>
      <source>Who came again</source>
      <translation>哪些企业再次参展</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Expo Analytics</source>
      <translation>Expo Analytics</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>{name} (read-only)</source>
      <translation>{name}（只读）</translation>
    </message>
  </context>
  <context>
    <name>MarkedText</name>
    <message>
      <source>differs: {parts}</source>
      <translation>不同之处：{parts}</translation>
    </message>
  </context>
  <context>
    <name>MarketPage</name>
    <message>
      <source>Beside which market?</source>
      <translation>与哪个市场对比？</translation>
    </message>
    <message>
      <source>Choose indicators…</source>
      <translation>选择指标…</translation>
    </message>
    <message>
      <source>Growth</source>
      <translation>增长</translation>
    </message>
    <message>
      <source>Import a sheet with a row for each country and a column for each year, such as imports, to set shares of exhibitors against shares of the market.</source>
      <translation>导入每行一个国家、每列一个年份的表格（如进口额），即可将参展商份额与市场份额对照。</translation>
    </message>
    <message>
      <source>Import another edition to see the event's growth beside its market.</source>
      <translation>请再导入一届，以便将展会增长与市场增长对照。</translation>
    </message>
    <message>
      <source>Import market figures…</source>
      <translation>导入市场数据…</translation>
    </message>
    <message>
      <source>Indicators…</source>
      <translation>指标…</translation>
    </message>
    <message>
      <source>International?</source>
      <translation>国际性</translation>
    </message>
    <message>
      <source>Neither the event's name nor its sectors say to which market it belongs, or no figures of it were chosen. Choose published ones, or import your own.</source>
      <translation>展会名称和展区未表明所属市场，或未选择任何市场数据。可选择公开数据，或导入自有数据。</translation>
    </message>
    <message>
      <source>Rules of internationality</source>
      <translation>国际展会认定标准</translation>
    </message>
    <message>
      <source>Share of exhibitors and share of the market</source>
      <translation>参展商份额与市场份额</translation>
    </message>
    <message>
      <source>Shares of the market</source>
      <translation>市场份额</translation>
    </message>
    <message>
      <source>The event beside its market</source>
      <translation>展会与市场对照</translation>
    </message>
    <message>
      <source>Who is under-represented?</source>
      <translation>哪些国家/地区参展偏少？</translation>
    </message>
  </context>
  <context>
    <name>Menus</name>
    <message>
      <source>Appearance</source>
      <translation>外观</translation>
    </message>
    <message>
      <source>As in China (Hong Kong, China; Taiwan, China)</source>
      <translation>中国惯例（中国香港、中国台湾）</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>跟随系统</translation>
    </message>
    <message>
      <source>Atlantic in the middle</source>
      <translation>大西洋居中</translation>
    </message>
    <message>
      <source>By the host</source>
      <translation>按主办地</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Full</source>
      <translation>完整</translation>
    </message>
    <message>
      <source>ISO 3166 (Hong Kong SAR China, Taiwan)</source>
      <translation>ISO 3166（中国香港特别行政区、台湾）</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>Map of the world</source>
      <translation>世界地图</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>动画</translation>
    </message>
    <message>
      <source>Names of countries and regions</source>
      <translation>国家和地区名称</translation>
    </message>
    <message>
      <source>None yet</source>
      <translation>暂无</translation>
    </message>
    <message>
      <source>Pacific in the middle</source>
      <translation>太平洋居中</translation>
    </message>
    <message>
      <source>Recent workspaces</source>
      <translation>最近的工作区</translation>
    </message>
    <message>
      <source>Reduced</source>
      <translation>减弱</translation>
    </message>
    <message>
      <source>System language</source>
      <translation>系统语言</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message>
      <source>Read it again</source>
      <translation>重新读取</translation>
    </message>
    <message>
      <source>{name} is imported already; nothing in it has changed.</source>
      <translation>{name} 已导入过，内容没有变化。</translation>
    </message>
  </context>
  <context>
    <name>OverviewPage</name>
    <message>
      <source>Import the edition before to see who came again, and who is new.</source>
      <translation>请导入上届名单，以查看再次参展和首次参展的企业。</translation>
    </message>
    <message>
      <source>No list of visitors states sectors.</source>
      <translation>观众名单未注明展区。</translation>
    </message>
    <message>
      <source>No list states countries or regions.</source>
      <translation>名单未注明国家和地区。</translation>
    </message>
  </context>
  <context>
    <name>PackFlow</name>
    <message>
      <source>Counting {name} again</source>
      <translation>正在重新统计 {name}</translation>
    </message>
  </context>
  <context>
    <name>PageStack</name>
    <message>
      <source>Clear the filters</source>
      <translation>清除筛选</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>正在统计</translation>
    </message>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>Nobody passes all of them. Take back one above, or all of them.</source>
      <translation>没有符合全部条件的参展商或观众。请在上方取消其中一项，或清除全部筛选。</translation>
    </message>
    <message>
      <source>Nobody under these filters</source>
      <translation>当前筛选下没有结果</translation>
    </message>
    <message>
      <source>Nothing to show yet</source>
      <translation>暂无内容可显示</translation>
    </message>
    <message>
      <source>The lists are read and counted.</source>
      <translation>正在读取和统计名单。</translation>
    </message>
  </context>
  <context>
    <name>PageTile</name>
    <message>
      <source>left out</source>
      <translation>已略去</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关</translation>
    </message>
    <message>
      <source>{title} is in the report</source>
      <translation>{title}在报告中</translation>
    </message>
  </context>
  <context>
    <name>PairCard</name>
    <message>
      <source>Country or region</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Hall and stand</source>
      <translation>展馆与展位</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name, Chinese</source>
      <translation>中文名称</translation>
    </message>
    <message>
      <source>Net space</source>
      <translation>净面积</translation>
    </message>
    <message>
      <source>Other name</source>
      <translation>其他名称</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Show the cell: {place}</source>
      <translation>查看单元格：{place}</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Website</source>
      <translation>网址</translation>
    </message>
  </context>
  <context>
    <name>PairFlow</name>
    <message>
      <source>Accept all above {score} ({count})</source>
      <translation>接受 {score} 以上的全部（{count}）</translation>
    </message>
    <message>
      <source>Pair {place} of {count}, {event} {years}. Most certain first.</source>
      <translation>第 {place} 对，共 {count} 对，{event} {years}。最有把握的在前。</translation>
    </message>
  </context>
  <context>
    <name>PairPart</name>
    <message>
      <source>Different</source>
      <translation>不同企业</translation>
    </message>
    <message>
      <source>Is this the same company?</source>
      <translation>是同一家企业吗？</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>稍后</translation>
    </message>
    <message>
      <source>More ways to decide</source>
      <translation>更多决定方式</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>下一对</translation>
    </message>
    <message>
      <source>Next pair</source>
      <translation>下一对</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>上一对</translation>
    </message>
    <message>
      <source>Previous pair</source>
      <translation>上一对</translation>
    </message>
    <message>
      <source>Renamed: {before} is called {after} now	R</source>
      <translation>更名：{before} 现称 {after}	R</translation>
    </message>
    <message>
      <source>Same company</source>
      <translation>同一企业</translation>
    </message>
    <message>
      <source>{name} organises a pavilion, {year}</source>
      <translation>{name} 是组团单位，{year} 年</translation>
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Action</source>
      <translation>操作</translation>
    </message>
    <message>
      <source>Country or region</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Exhibitor</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Workspace</source>
      <translation>工作区</translation>
    </message>
  </context>
  <context>
    <name>PalettePanel</name>
    <message>
      <source>Action, page, country, sector or exhibitor</source>
      <translation>操作、页面、国别、展区或参展商</translation>
    </message>
    <message>
      <source>Find anything</source>
      <translation>查找任意内容</translation>
    </message>
    <message>
      <source>Nothing is called like that.</source>
      <translation>没有找到相应内容。</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>查找结果</translation>
    </message>
  </context>
  <context>
    <name>Press</name>
    <message>
      <source>{count} sentences for the press are on the clipboard</source>
      <translation>{count} 条新闻稿语句已复制到剪贴板</translation>
    </message>
  </context>
  <context>
    <name>ProfilesPart</name>
    <message>
      <source>Figures by each profile</source>
      <translation>各口径下的数据</translation>
    </message>
    <message>
      <source>From rows to exhibitors by each profile</source>
      <translation>各口径下由行到参展商</translation>
    </message>
  </context>
  <context>
    <name>QAbstractFileIconProvider</name>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>&amp;Look in:</source>
      <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>文件类型(&amp;T)：</translation>
    </message>
  </context>
  <context>
    <name>QFileSystemModel</name>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
  </context>
  <context>
    <name>Questions</name>
    <message>
      <source>Edition {year}</source>
      <translation>{year} 年</translation>
    </message>
    <message>
      <source>{file} names no edition; say which it is.</source>
      <translation>{file} 未注明届次，请说明是哪一届。</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Expo Analytics</source>
      <translation>Expo Analytics</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
  </context>
  <context>
    <name>RailButton</name>
    <message>
      <source>{name}, {count} open</source>
      <translation>{name}，{count} 项待定</translation>
    </message>
  </context>
  <context>
    <name>RangesPart</name>
    <message>
      <source>Figures by each assumption</source>
      <translation>各假设下的数据</translation>
    </message>
    <message>
      <source>Ranges of the figures</source>
      <translation>数据的区间</translation>
    </message>
  </context>
  <context>
    <name>ReasonsPanel</name>
    <message>
      <source>Likely the same: {score}</source>
      <translation>很可能相同：{score}</translation>
    </message>
    <message>
      <source>Perhaps: {score}</source>
      <translation>或许相同：{score}</translation>
    </message>
    <message>
      <source>Reasons, strongest first</source>
      <translation>理由，最有力的在前</translation>
    </message>
    <message>
      <source>The score orders the pairs; it decides nothing.</source>
      <translation>分数只用于排序，不作任何决定。</translation>
    </message>
  </context>
  <context>
    <name>Recent</name>
    <message>
      <source>no lists</source>
      <translation>没有名单</translation>
    </message>
    <message>
      <source>{editions}, {count} to check</source>
      <translation>{editions}，待核对 {count} 项</translation>
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation>{first} 至 {last} 年</translation>
    </message>
  </context>
  <context>
    <name>RecentRow</name>
    <message>
      <source>Locate…</source>
      <translation>查找…</translation>
    </message>
    <message>
      <source>Not found at {folder}</source>
      <translation>在 {folder} 未找到</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>d MMM yyyy</source>
      <translation>yyyy年M月d日</translation>
    </message>
  </context>
  <context>
    <name>ReportPage</name>
    <message>
      <source>1 page</source>
      <translation>1 页</translation>
    </message>
    <message>
      <source>All pages ({count})</source>
      <translation>全部页面（{count}）</translation>
    </message>
    <message>
      <source>Drag to order, clear the tick to leave a page out, F2 to retitle.</source>
      <translation>拖动可排序，取消勾选可略去该页，F2 改标题。</translation>
    </message>
    <message>
      <source>For the board ({count})</source>
      <translation>董事会版（{count}）</translation>
    </message>
    <message>
      <source>The pages are being made</source>
      <translation>正在生成页面</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count} 页</translation>
    </message>
  </context>
  <context>
    <name>ReportSide</name>
    <message>
      <source>1 open error may change figures.</source>
      <translation>1 个错误可能影响数据。</translation>
    </message>
    <message>
      <source>Audit pack, to be counted again</source>
      <translation>审计包，可重新统计</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>双语</translation>
    </message>
    <message>
      <source>Charts as SVG and PNG</source>
      <translation>图表（SVG 和 PNG）</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>核对</translation>
    </message>
    <message>
      <source>Computed title, follows the figures</source>
      <translation>自动标题，随数据更新</translation>
    </message>
    <message>
      <source>Excel, every table</source>
      <translation>Excel，含全部表格</translation>
    </message>
    <message>
      <source>Expo Analytics, 16:9</source>
      <translation>Expo Analytics，16:9</translation>
    </message>
    <message>
      <source>Export 1 page</source>
      <translation>导出 1 页</translation>
    </message>
    <message>
      <source>Export the audit pack</source>
      <translation>导出审计包</translation>
    </message>
    <message>
      <source>Export {count} pages</source>
      <translation>导出 {count} 页</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Own template…</source>
      <translation>自有模板…</translation>
    </message>
    <message>
      <source>Own title</source>
      <translation>自定标题</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PowerPoint, charts stay editable</source>
      <translation>PowerPoint，图表可编辑</translation>
    </message>
    <message>
      <source>Remark</source>
      <translation>备注</translation>
    </message>
    <message>
      <source>Remark beside its figures</source>
      <translation>数据旁的备注</translation>
    </message>
    <message>
      <source>Show the findings that wait</source>
      <translation>显示待处理的核对事项</translation>
    </message>
    <message>
      <source>Template of the slides</source>
      <translation>幻灯片模板</translation>
    </message>
    <message>
      <source>The figures say now: {title}</source>
      <translation>现有数据的结论：{title}</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Title of the page</source>
      <translation>页面标题</translation>
    </message>
    <message>
      <source>Use ours</source>
      <translation>使用默认模板</translation>
    </message>
    <message>
      <source>Use the computed title</source>
      <translation>使用自动标题</translation>
    </message>
    <message>
      <source>chosen</source>
      <translation>已选</translation>
    </message>
    <message>
      <source>{count} open errors may change figures.</source>
      <translation>{count} 个错误可能影响数据。</translation>
    </message>
  </context>
  <context>
    <name>RestPart</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Progress of the reading</source>
      <translation>读取进度</translation>
    </message>
    <message>
      <source>Reading the rest</source>
      <translation>正在读取其余部分</translation>
    </message>
    <message>
      <source>Stop reading and leave the import</source>
      <translation>停止读取并离开导入</translation>
    </message>
  </context>
  <context>
    <name>RowPart</name>
    <message>
      <source>Counted</source>
      <translation>计入</translation>
    </message>
    <message>
      <source>Country or region</source>
      <translation>国别/地区</translation>
    </message>
    <message>
      <source>Net space</source>
      <translation>净面积</translation>
    </message>
    <message>
      <source>Other name</source>
      <translation>其他名称</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Sectors</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Stand</source>
      <translation>展位</translation>
    </message>
    <message>
      <source>no: {why}</source>
      <translation>否：{why}</translation>
    </message>
    <message>
      <source>yes</source>
      <translation>是</translation>
    </message>
    <message>
      <source>{country}, written “{written}”</source>
      <translation>{country}，原文“{written}”</translation>
    </message>
  </context>
  <context>
    <name>Saying</name>
    <message>
      <source>A list of {value}</source>
      <translation>名单对象：{value}</translation>
    </message>
    <message>
      <source>Edition {value}</source>
      <translation>届次：{value}</translation>
    </message>
    <message>
      <source>Event {name}</source>
      <translation>展会 {name}</translation>
    </message>
    <message>
      <source>Header in row {row}</source>
      <translation>表头在第 {row} 行</translation>
    </message>
    <message>
      <source>List of {value}</source>
      <translation>名单日期：{value}</translation>
    </message>
    <message>
      <source>as the list tells</source>
      <translation>以名单所载为准</translation>
    </message>
    <message>
      <source>{name} left out</source>
      <translation>不采用 {name}</translation>
    </message>
    <message>
      <source>{name} taken in</source>
      <translation>采用 {name}</translation>
    </message>
    <message>
      <source>“{header}” read as {field}</source>
      <translation>“{header}”识别为{field}</translation>
    </message>
  </context>
  <context>
    <name>SectorsPage</name>
    <message>
      <source>Halls</source>
      <translation>展馆</translation>
    </message>
    <message>
      <source>Halls, stands and who came again are about exhibitors: ask for them above.</source>
      <translation>展馆、展位和参展经历只针对参展商：请在上方选择参展商。</translation>
    </message>
    <message>
      <source>Import a list that names the hall, or has stand numbers that begin with it.</source>
      <translation>请导入注明展馆的名单，或展位号以展馆开头的名单。</translation>
    </message>
    <message>
      <source>Import a list that states the net space of the stands.</source>
      <translation>请导入注明展位净面积的名单。</translation>
    </message>
    <message>
      <source>Import a list that states them, and say which column it is.</source>
      <translation>请导入注明这些信息的名单，并指定对应的列。</translation>
    </message>
    <message>
      <source>Import lists</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>Import the list of an earlier edition, or choose a later one above.</source>
      <translation>请导入更早一届的名单，或在上方选择较晚的届次。</translation>
    </message>
    <message>
      <source>New or returning</source>
      <translation>新老参展商</translation>
    </message>
    <message>
      <source>No list states sectors</source>
      <translation>名单未注明展区</translation>
    </message>
    <message>
      <source>Nothing to compare with</source>
      <translation>没有可对比的届次</translation>
    </message>
    <message>
      <source>Sectors</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>占比</translation>
    </message>
    <message>
      <source>Stand sizes</source>
      <translation>展位面积</translation>
    </message>
    <message>
      <source>Visitors have no stands</source>
      <translation>观众没有展位</translation>
    </message>
  </context>
  <context>
    <name>SheetGrid</name>
    <message>
      <source>Cells of the sheet</source>
      <translation>工作表单元格</translation>
    </message>
    <message>
      <source>Make row {row} the header</source>
      <translation>将第 {row} 行设为表头</translation>
    </message>
  </context>
  <context>
    <name>SidePart</name>
    <message>
      <source>Changes</source>
      <translation>变动</translation>
    </message>
    <message>
      <source>Changes or findings</source>
      <translation>变动或核对事项</translation>
    </message>
    <message>
      <source>Findings</source>
      <translation>核对事项</translation>
    </message>
    <message>
      <source>Show decided</source>
      <translation>查看已决定</translation>
    </message>
    <message>
      <source>looking …</source>
      <translation>正在查找…</translation>
    </message>
    <message>
      <source>worst first</source>
      <translation>最严重的在前</translation>
    </message>
    <message>
      <source>{waiting} open, {decided} decided</source>
      <translation>待定 {waiting} 项，已定 {decided} 项</translation>
    </message>
  </context>
  <context>
    <name>SourcePart</name>
    <message>
      <source>Correct this cell…</source>
      <translation>更正此单元格…</translation>
    </message>
    <message>
      <source>Corrected; the list says “{original}”.</source>
      <translation>已更正；名单原文为“{original}”。</translation>
    </message>
    <message>
      <source>Source as imported</source>
      <translation>导入时的原表</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>A file that ends in .expo</source>
      <translation>扩展名为 .expo 的文件</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>复制详细信息</translation>
    </message>
    <message>
      <source>Details copied</source>
      <translation>已复制详细信息</translation>
    </message>
    <message>
      <source>Excel or CSV, exhibitors or visitors</source>
      <translation>Excel 或 CSV，参展商或观众</translation>
    </message>
    <message>
      <source>Exhibitor lists in, figures you can trust and slides out.</source>
      <translation>导入参展商名单，得到可信的数据和幻灯片。</translation>
    </message>
    <message>
      <source>Explore the sample</source>
      <translation>浏览示例</translation>
    </message>
    <message>
      <source>Expo Analytics</source>
      <translation>Expo Analytics</translation>
    </message>
    <message>
      <source>GDTE 2022 to 2025, invented companies</source>
      <translation>GDTE 2022 至 2025 年，企业均为虚构</translation>
    </message>
    <message>
      <source>Import a list</source>
      <translation>导入名单</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>浅色或深色</translation>
    </message>
    <message>
      <source>Open a workspace</source>
      <translation>打开工作区</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>最近打开</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始</translation>
    </message>
    <message>
      <source>Version {number}</source>
      <translation>版本 {number}</translation>
    </message>
    <message>
      <source>Workspaces that were open appear here.</source>
      <translation>打开过的工作区会显示在这里。</translation>
    </message>
  </context>
  <context>
    <name>Stations</name>
    <message>
      <source>Change</source>
      <translation>变化</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>核对</translation>
    </message>
    <message>
      <source>Countries</source>
      <translation>国家和地区</translation>
    </message>
    <message>
      <source>Exhibitors</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import a list of exhibitors to make slides, a workbook and a PDF of it.</source>
      <translation>导入参展商名单，即可生成幻灯片、工作簿和 PDF。</translation>
    </message>
    <message>
      <source>Import a list of exhibitors to see who was there.</source>
      <translation>导入参展商名单，即可查看参展企业。</translation>
    </message>
    <message>
      <source>Import a list of exhibitors with names and an edition to see figures.</source>
      <translation>导入含名称和届次的参展商名单，即可查看数据。</translation>
    </message>
    <message>
      <source>Import a list of visitors with their country or region.</source>
      <translation>请导入含国别/地区的观众名单。</translation>
    </message>
    <message>
      <source>Import a list with a column for the country or region.</source>
      <translation>请导入含国别/地区列的名单。</translation>
    </message>
    <message>
      <source>Import a list with a column for the sector or product group.</source>
      <translation>请导入含展区或产品类别列的名单。</translation>
    </message>
    <message>
      <source>Import the exhibitors of two editions to see who came again.</source>
      <translation>导入两届参展商名单，即可查看哪些企业再次参展。</translation>
    </message>
    <message>
      <source>Import the lists of two editions to see what their change is made of.</source>
      <translation>导入两届名单，即可查看变化的构成。</translation>
    </message>
    <message>
      <source>Import the lists of two editions to set their growth beside the market's.</source>
      <translation>导入两届名单，即可与市场增长对照。</translation>
    </message>
    <message>
      <source>Loyalty</source>
      <translation>留存</translation>
    </message>
    <message>
      <source>Market</source>
      <translation>市场</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>概览</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Sectors</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Visitors</source>
      <translation>观众</translation>
    </message>
  </context>
  <context>
    <name>Suggested</name>
    <message>
      <source>More ways to settle this</source>
      <translation>更多处理方式</translation>
    </message>
    <message>
      <source>Name a sector…</source>
      <translation>指定展区…</translation>
    </message>
    <message>
      <source>Other…</source>
      <translation>其他…</translation>
    </message>
    <message>
      <source>Pick a country…</source>
      <translation>选择国家/地区…</translation>
    </message>
    <message>
      <source>Say what it means…</source>
      <translation>说明含义…</translation>
    </message>
  </context>
  <context>
    <name>TableSwitch</name>
    <message>
      <source>Show as chart</source>
      <translation>显示为图</translation>
    </message>
    <message>
      <source>Show as table</source>
      <translation>显示为表</translation>
    </message>
  </context>
  <context>
    <name>TableView</name>
    <message>
      <source>Enter opens the trail of a row, Shift+F10 the menu of a cell</source>
      <translation>Enter 打开该行的溯源，Shift+F10 打开单元格菜单</translation>
    </message>
    <message>
      <source>No row passes the filter</source>
      <translation>没有符合筛选条件的行</translation>
    </message>
    <message>
      <source>No rows</source>
      <translation>没有数据</translation>
    </message>
  </context>
  <context>
    <name>Tables</name>
    <message>
      <source>(empty)</source>
      <translation>（空）</translation>
    </message>
    <message>
      <source>All in full width, scrolling sideways</source>
      <translation>全部列按完整宽度显示，横向滚动</translation>
    </message>
    <message>
      <source>Arrange as usual</source>
      <translation>恢复默认布局</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>列</translation>
    </message>
    <message>
      <source>Copy the rows</source>
      <translation>复制所选行</translation>
    </message>
    <message>
      <source>Copy the whole table</source>
      <translation>复制整个表格</translation>
    </message>
    <message>
      <source>Correct this cell…</source>
      <translation>更正此单元格…</translation>
    </message>
    <message>
      <source>Corrected. The list says: {original}</source>
      <translation>已更正。名单原文：{original}</translation>
    </message>
    <message>
      <source>Filter “{column}”…</source>
      <translation>筛选“{column}”…</translation>
    </message>
    <message>
      <source>Hide “{column}”</source>
      <translation>隐藏“{column}”</translation>
    </message>
    <message>
      <source>Keep in sight up to here</source>
      <translation>冻结至此列</translation>
    </message>
    <message>
      <source>Let all columns scroll</source>
      <translation>取消冻结</translation>
    </message>
    <message>
      <source>Sort ascending</source>
      <translation>升序排列</translation>
    </message>
    <message>
      <source>Sort descending</source>
      <translation>降序排列</translation>
    </message>
    <message>
      <source>Take all filters back</source>
      <translation>清除全部筛选</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>Domestic</source>
      <translation>国内</translation>
    </message>
    <message>
      <source>Domestic and international</source>
      <translation>国内和国际</translation>
    </message>
    <message>
      <source>Edition</source>
      <translation>届次</translation>
    </message>
    <message>
      <source>Edition compared with</source>
      <translation>对比届次</translation>
    </message>
    <message>
      <source>Event and workspace</source>
      <translation>展会与工作区</translation>
    </message>
    <message>
      <source>Exhibitors</source>
      <translation>参展商</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Find a company</source>
      <translation>查找企业</translation>
    </message>
    <message>
      <source>International</source>
      <translation>国际</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Population</source>
      <translation>统计对象</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>口径</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>区域</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>类型</translation>
    </message>
    <message>
      <source>Sector</source>
      <translation>展区</translation>
    </message>
    <message>
      <source>Visitors</source>
      <translation>观众</translation>
    </message>
    <message>
      <source>against</source>
      <translation>对比</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
  </context>
  <context>
    <name>TotalledTable</name>
    <message>
      <source>{table}: total</source>
      <translation>{table}：合计</translation>
    </message>
  </context>
  <context>
    <name>Tour</name>
    <message>
      <source>Ask something else</source>
      <translation>换个问法</translation>
    </message>
    <message>
      <source>Click a figure, bar or row: its definition, its rows, the cell in the list.</source>
      <translation>点击数字、图形或行，即可查看定义、数据行和原名单中的单元格。</translation>
    </message>
    <message>
      <source>Edition, rules of counting and filters act on every page and on everything exported.</source>
      <translation>届次、统计口径和筛选对每个页面和所有导出内容都生效。</translation>
    </message>
    <message>
      <source>Six figures with their change. Every title says what was found, and follows the filters.</source>
      <translation>六项数据及其变化。每个标题都说明结论，并随筛选更新。</translation>
    </message>
    <message>
      <source>Slides, workbook, PDF or pictures. Ctrl+K finds everything else, F1 shows all keys.</source>
      <translation>幻灯片、工作簿、PDF 或图片。Ctrl+K 可查找其他一切，F1 显示全部快捷键。</translation>
    </message>
    <message>
      <source>Take it along</source>
      <translation>带走成果</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>发生了什么</translation>
    </message>
    <message>
      <source>What no rule could settle is asked here. Answers can be undone and hold next year.</source>
      <translation>规则无法判定之处在此询问。答复可撤销，来年同样有效。</translation>
    </message>
    <message>
      <source>What waits for you</source>
      <translation>等待您处理的事项</translation>
    </message>
    <message>
      <source>Where a figure comes from</source>
      <translation>数据从何而来</translation>
    </message>
  </context>
  <context>
    <name>Trail</name>
    <message>
      <source>Close the trail (Esc)</source>
      <translation>关闭溯源（Esc）</translation>
    </message>
    <message>
      <source>Row {row}</source>
      <translation>第 {row} 行</translation>
    </message>
  </context>
  <context>
    <name>TrendPanel</name>
    <message>
      <source>Exhibitors and the share of international exhibitors, by edition</source>
      <translation>各届参展商数与国际参展商占比</translation>
    </message>
    <message>
      <source>No list of exhibitors</source>
      <translation>没有参展商名单</translation>
    </message>
    <message>
      <source>No list of visitors</source>
      <translation>没有观众名单</translation>
    </message>
  </context>
  <context>
    <name>VerifiedOver</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copy the checksum</source>
      <translation>复制校验值</translation>
    </message>
    <message>
      <source>The checksum is on the clipboard</source>
      <translation>校验值已复制到剪贴板</translation>
    </message>
  </context>
  <context>
    <name>VerifiedPanel</name>
    <message>
      <source>Compare this checksum with the one that you were given with the pack:</source>
      <translation>请将此校验值与随审计包告知您的校验值对照：</translation>
    </message>
    <message>
      <source>Every figure holds</source>
      <translation>所有数据均相符</translation>
    </message>
    <message>
      <source>The pack does not hold</source>
      <translation>审计包有不符之处</translation>
    </message>
    <message>
      <source>What does not hold</source>
      <translation>不符之处</translation>
    </message>
    <message>
      <source>{name}: no file was changed, and all {count} numbers were counted again from its rows.</source>
      <translation>{name}：文件均未被改动，全部 {count} 个数据已根据名单行重新统计。</translation>
    </message>
    <message>
      <source>{name}: {count} numbers were counted again from its rows; this was found:</source>
      <translation>{name}：已根据名单行重新统计 {count} 个数据，发现：</translation>
    </message>
  </context>
  <context>
    <name>ViewsButton</name>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message>
      <source>Save this view</source>
      <translation>保存此视图</translation>
    </message>
    <message>
      <source>Save this view…</source>
      <translation>保存此视图…</translation>
    </message>
    <message>
      <source>Saved views</source>
      <translation>已存视图</translation>
    </message>
    <message>
      <source>Saved views: editions, population, profile and filters under a name</source>
      <translation>已存视图：以一个名称保存届次、统计对象、口径和筛选</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>视图</translation>
    </message>
  </context>
  <context>
    <name>VisitorsPage</name>
    <message>
      <source>Import a list of visitors with their country to fill this page; a badge number and the day of entry tell visits too.</source>
      <translation>导入含国别的观众名单后，此页即有内容；如有证件号和入场日期，还可统计观众人次。</translation>
    </message>
    <message>
      <source>Import visitors</source>
      <translation>导入观众名单</translation>
    </message>
    <message>
      <source>No visitors in {edition}</source>
      <translation>{edition} 年没有观众数据</translation>
    </message>
    <message>
      <source>Show {edition}</source>
      <translation>查看 {edition} 年</translation>
    </message>
  </context>
  <context>
    <name>WaitPanel</name>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Cancel the import</source>
      <translation>取消导入</translation>
    </message>
    <message>
      <source>Progress of the import</source>
      <translation>导入进度</translation>
    </message>
  </context>
  <context>
    <name>Workbench</name>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Copy details</source>
      <translation>复制详细信息</translation>
    </message>
    <message>
      <source>Open it again</source>
      <translation>重新打开</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>另存副本…</translation>
    </message>
    <message>
      <source>{files}: imported already, nothing has changed</source>
      <translation>{files}：已导入过，内容没有变化</translation>
    </message>
  </context>
  <context>
    <name>Workplace</name>
    <message>
      <source>Figures and lists</source>
      <translation>数据与名单</translation>
    </message>
  </context>
  <context>
    <name>Written</name>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open the folder</source>
      <translation>打开文件夹</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Written: {name}, checksum {digits}, in {folder}</source>
      <translation>已写入：{name}，校验值 {digits}，位于 {folder}</translation>
    </message>
    <message>
      <source>Written: {name}, in {folder}</source>
      <translation>已写入：{name}，位于 {folder}</translation>
    </message>
  </context>
</TS>
