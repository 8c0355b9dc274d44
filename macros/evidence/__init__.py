"""Evidence: Markdown files and attachments in docs/, made safe, and the SAR they add up to.

Whatever stands here is untrusted: no other room reads evidence, and nothing leaves this one but
HTML that `markup` made and files that `attachments` looked into.
"""
