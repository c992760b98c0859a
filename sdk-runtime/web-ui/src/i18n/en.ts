/** Every sentence of the page. `{name}` stands for a value; a pair of forms is chosen by its `count`. */
export const en = {
  'page.untitled': 'Parley',
  'page.skip': 'Skip to the message box',
  'page.noScript': 'This page needs JavaScript to talk to the agent.',

  'header.newChat': 'New chat',
  'header.profile': 'Talk to',
  'header.theme.system': 'Theme: as the system. Change to {next}',
  'header.theme.light': 'Theme: light. Change to {next}',
  'header.theme.dark': 'Theme: dark. Change to {next}',
  'theme.system': 'system',
  'theme.light': 'light',
  'theme.dark': 'dark',

  'newChat.title': 'Start a new chat?',
  'newChat.running':
    'The agent is still working. It will be stopped, and this conversation will be gone.',
  'newChat.text': 'This conversation will be gone. It is kept nowhere else.',
  'newChat.confirm': 'Start a new chat',
  'newChat.cancel': 'Keep this one',

  'chat.label': 'Conversation',
  'chat.toEnd': 'To the end',
  'chat.new': { one: '{count} new message', other: '{count} new messages' },
  'chat.you': 'You',
  'chat.agent': 'The agent',
  'chat.said': '{name} said',
  'chat.finished': '{name}: {text}',
  'chat.stopped': 'Stopped',
  'chat.lost':
    'The server no longer has the conversation above. You can still read it; from here on the agent starts anew.',
  'chat.lostUnseen':
    'The server no longer has the conversation that was here. The agent starts anew.',

  'work.working': 'Working',
  'work.writing': 'Writing',
  'work.running': 'Running {step}',
  'work.stop': 'Stop',
  'work.stopHint': 'Stop (Esc)',

  'step.running': 'running',
  'step.failed': 'failed',
  'step.done': 'done',
  'step.input': 'Input',
  'step.output': 'Output',
  'step.reason': 'Reason',
  'step.steps': 'Steps',
  'step.empty': 'No input or output.',

  'message.copy': 'Copy message',
  'message.waiting': 'Waits for the connection',
  'message.held': 'Not sent: it was meant for the conversation above',
  'message.sendHeld': 'Send here',
  'message.takeBack': 'Take back',

  'ask.tooLate': 'The question is not open any more. What you wrote is in the message box.',

  'error.title': 'Something went wrong',
  'error.reference': 'Reference',
  'error.copyReference': 'Copy reference',
  'error.retry': 'Try again',
  'error.details': 'Details',

  'composer.label': 'Message to {name}',
  'composer.placeholder': 'Message {name}',
  'composer.send': 'Send',
  'composer.hint': 'Enter sends, Shift + Enter starts a new line',
  'composer.tooLong':
    'This message is too long to send: it takes {size}, and the limit is {limit}. Shorten it, or send it in parts.',

  'connection.connecting': 'Connecting…',
  'connection.reconnecting': 'Reconnecting…',
  'connection.kept': 'What you send now is kept and sent later.',
  'connection.offline': 'You are offline.',
  'connection.gone': 'The server has not answered since {time}.',
  'connection.nextTry': 'Next try in {seconds} s.',
  'connection.trying': 'Trying…',
  'connection.tryNow': 'Try now',
  'connection.refused': 'The server refused this conversation.',
  'connection.refusedText':
    'It may belong to another browser, or you may not be allowed to talk to this agent.',
  'connection.back': 'Connected again.',

  'code.plain': 'text',
  'code.label': 'Code, {language}',
  'code.copy': 'Copy code',
  'code.wrap': 'Wrap lines',
  'code.unwrap': 'Do not wrap lines',

  'markdown.newTab': '(opens in a new tab)',
  'markdown.image': 'Image: {name}',
  'markdown.unnamedImage': 'without a name',
  'markdown.table': 'Table',
  'markdown.done': 'done',
  'markdown.open': 'open',

  'copy.done': 'Copied',
  'copy.failed': 'Could not be copied',
  'toast.dismiss': 'Dismiss',
  'dialog.close': 'Close',
} as const;
