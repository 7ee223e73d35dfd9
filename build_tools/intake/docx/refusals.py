"""What is wrong with a Word file, and what to do, in a sentence for an office.

What a file is that is no Word file of today, `detect` says.
"""

BROKEN = "tệp Word bị hỏng hoặc chưa chép xong; hãy chép lại từ nơi gửi, hoặc mở bằng Word, để Word sửa rồi lưu lại"
TOO_LARGE = "tệp phình ra quá lớn khi mở nên không được đọc; nếu là văn bản thật, hãy chép phần chữ sang một tệp Word mới rồi đưa tệp mới vào"
TOO_DEEP = "tệp Word có quá nhiều lớp lồng trong nhau nên không đọc được; hãy chép phần chữ sang một tệp Word mới rồi đưa tệp mới vào"
TOO_LONG = "tệp Word quá dài nên không đọc được; hãy tách thành nhiều tệp rồi đưa từng tệp vào"
HOSTILE = "tệp này không giống tệp do Word lưu và có thể gây hại nên không được đọc; hãy mở bằng Word, lưu thành tệp mới rồi đưa tệp mới vào"
NO_WORDS = "tệp Word không có chữ nào đọc được, có thể chỉ chứa hình chụp; hãy đưa bản có chữ"
WRAPPED = "tệp Word này chỉ bọc một tài liệu khác, thường do trang mạng tạo ra; hãy mở bằng Word rồi lưu lại thành .docx và đưa tệp mới vào"
NO_WORD_FILE = "đây không phải tệp Word (.docx); hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi đưa tệp đó vào"
LOST_NUMBERS = "tệp đánh số Điều tự động theo cách mà LibreOffice không giữ được (số trở lại từ đầu ở mỗi chương); hãy mở bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi đưa tệp đó vào"
